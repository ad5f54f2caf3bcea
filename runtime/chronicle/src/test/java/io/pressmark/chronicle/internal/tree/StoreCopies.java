package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a killed process would leave, and what opening it must yield. */
final class StoreCopies {
  private StoreCopies() {}

  /** A store with the same bytes in all pages. */
  static AnonymousPageStore copy(PageStore from) {
    AnonymousPageStore to = AnonymousPageStore.unlimited(from.pageSize());
    for (int id = 1; id <= from.pageCount(); id++) {
      to.allocate();
      Memory.copy(from.address(id), to.address(id), from.pageSize());
    }
    return to;
  }

  /** Opens the one partition of a store as after a kill; fails if anything is damaged. */
  static Partition open(TreeContext context) {
    List<PageDamage> damages = new ArrayList<>();
    Partition partition =
        Partition.open(
            context,
            1,
            2,
            new byte[0],
            null,
            LeafSurvey.of(context),
            PartitionCounts.NONE,
            damages);
    damages.addAll(partition.verify(() -> {}).damages());
    if (!damages.isEmpty()) {
      throw new AssertionError(damages.toString());
    }
    return partition;
  }

  /** Every page is a leaf of the partition, free, or about to be. Takes all free pages. */
  static void assertNoPageIsLost(AnonymousPageStore store, Partition partition) {
    int pages = store.pageCount();
    int free = 0;
    while (store.allocate() <= pages) {
      free++;
    }
    int waiting = partition.retired.size();
    if (partition.pages() + waiting + free != pages) {
      throw new AssertionError(
          pages
              + " pages, "
              + partition.pages()
              + " used, "
              + waiting
              + " waiting, "
              + free
              + " free");
    }
  }

  /** The overflow tree has the chunks of the values that are there, and nothing else of a value. */
  static void assertNoChunkIsLost(
      TreeContext context, Partition partition, Iterable<? extends byte @Nullable []> keys) {
    long expected = 0;
    for (byte[] key : keys) {
      int length = Entries.get(partition, key).length;
      if (CellLayout.size(key.length, length) > context.limits().maxCell) {
        expected += (length + context.limits().chunk - 1) / context.limits().chunk;
      }
    }
    long found = partition.overflow.counters.items.get();
    // One entry more notes the numbers that were given, once the first large value was written.
    if (found != expected && found != expected + 1) {
      throw new AssertionError(found + " entries in the overflow tree for " + expected + " chunks");
    }
  }
}
