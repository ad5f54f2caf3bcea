package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every page of a store is used by one partition, or free, or about to be. First, while
 * others go on, it looks for pages that seem to be nobody's; then, with all writers locked out for
 * a moment, at those again, and whether the numbers add up. Used once, by one thread.
 */
public final class PageAccounts {
  private final PageStore store;
  private final PageWriter checksums;
  private final List<Partition> partitions;
  private final BitSet suspects = new BitSet();

  /**
   * @param partitions all of the store
   */
  public PageAccounts(TreeContext context, List<Partition> partitions) {
    this.store = context.store();
    this.checksums = new PageWriter(context.hook());
    this.partitions = List.copyOf(partitions);
  }

  /** Looks at the heads of all pages, without a lock but for moments. */
  public void look() {
    BitSet used = new BitSet();
    for (Partition partition : partitions) {
      add(partition.pagesInUse(), used, null);
    }
    int pages = store.pageCount();
    for (int id = 1; id <= pages; id++) {
      if (!used.get(id) && !isUnused(id)) {
        suspects.set(id);
      }
    }
  }

  private boolean isUnused(int id) {
    return HeaderWord.isUnused(Memory.getLongVolatile(store.address(id)));
  }

  /** Says what is wrong, for who has the writer locks of all partitions. */
  public void settle(Verification found) {
    BitSet used = new BitSet();
    long waiting = 0;
    for (Partition partition : partitions) {
      PagesOfPartition pages = partition.pagesInUseLocked();
      waiting += pages.waiting();
      add(pages, used, found);
    }
    long astray = 0;
    for (int id = suspects.nextSetBit(0); id >= 0; id = suspects.nextSetBit(id + 1)) {
      if (!used.get(id) && !isUnused(id)) {
        astray++;
        found.addDamage(new PageDamage(id, whyAstray(id)));
      }
    }
    long accounted = used.cardinality() + waiting + astray;
    if (accounted != store.usedPages()) {
      found.addDamage(
          new PageDamage(
              0,
              store.usedPages()
                  + " pages are handed out, but "
                  + used.cardinality()
                  + " are in use and "
                  + waiting
                  + " are about to be free"));
    }
  }

  private String whyAstray(int id) {
    long page = store.address(id);
    long header = Memory.getLongVolatile(page);
    if (!HeaderWord.isWhole(header)) {
      return "its header word is wrong";
    }
    if (!HeaderWord.isLeaf(header)) {
      return "its state " + HeaderWord.state(header) + " is unknown";
    }
    String damage = LeafVerifier.damageOfFixedPart(page, id, store.pageSize(), checksums);
    return damage != null ? damage : "it is in use, but no partition has it";
  }

  private static void add(PagesOfPartition pages, BitSet used, @Nullable Verification found) {
    add(pages.main(), used, found);
    add(pages.overflow(), used, found);
  }

  private static void add(int[] ids, BitSet used, @Nullable Verification found) {
    for (int id : ids) {
      if (used.get(id) && found != null) {
        found.addDamage(new PageDamage(id, "it is in use twice"));
      }
      used.set(id);
    }
  }
}
