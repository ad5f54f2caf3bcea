package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemWeight;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.store.ItemCollectionMetrics;
import io.pressmark.core.store.PageLimits;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How large the item collections of a table with local indexes are: DynamoDB's size of the items
 * with one partition key and of their entries in those indexes.
 *
 * <p>What the partitions weigh that they lie in is known at any time, and no collection is larger:
 * as long as that is within the limit, nothing else is looked at. Beyond it the collection is
 * counted, once: the size is kept, and kept up to date by every write. Everything of a collection
 * is written under the writer lock of the one partition that has its items; whoever holds that
 * finds what was counted to be exact.
 *
 * <p>Thread-safe.
 */
final class CollectionSizes {
  /** The sizes of so many collections are kept, of those used last. */
  private static final int KEPT = 1_000;

  private static final int RUN_ITEMS = 1_000;
  private static final byte[] NOTHING = {};

  private final EngineTable table;
  private final long limit;

  /** By the prefix of the collection's keys, in the order of use; guarded by itself. */
  private final Map<ByteBuffer, Long> counted =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
          return size() > KEPT;
        }
      };

  /** Whether one was counted. Volatile: it spares all others the lock. */
  private volatile boolean counts;

  /**
   * @param limit the most bytes of a collection
   */
  CollectionSizes(EngineTable table, long limit) {
    this.table = table;
    this.limit = limit;
  }

  /**
   * Whether a collection would be beyond the limit; under its lock.
   *
   * @param growth how many bytes it is to get, more than 0
   */
  boolean isExceeded(ItemKey key, long growth) {
    return bound(key.hash()) + growth > limit && size(key) + growth > limit;
  }

  /** Notes that a collection has got so many bytes; under its lock. */
  void add(ItemKey key, long growth) {
    if (counts) {
      synchronized (counted) {
        counted.computeIfPresent(prefix(key), (prefix, size) -> size + growth);
      }
    }
  }

  /** What is known without counting. */
  ItemCollectionMetrics estimate(ItemKey key) {
    Long known = known(key);
    return known == null
        ? ItemCollectionMetrics.between(0, bound(key.hash()))
        : ItemCollectionMetrics.between(known, known);
  }

  /** The bytes of all collections that lie where this hash does. */
  private long bound(long hash) {
    long bytes = table.partitions().of(hash).itemBytes();
    List<EngineIndex> indexes = table.indexes();
    for (int i = 0; i < indexes.size(); i++) {
      EngineIndex index = indexes.get(i);
      if (index.isLocal()) {
        bytes += index.hidden().partitions().of(hash).itemBytes();
      }
    }
    return bytes;
  }

  private @Nullable Long known(ItemKey key) {
    if (!counts) {
      return null;
    }
    synchronized (counted) {
      return counted.get(prefix(key));
    }
  }

  /** The size of a collection, counted where it is not known; under its lock. */
  long size(ItemKey key) {
    Long known = known(key);
    if (known != null) {
      return known;
    }
    Partition own = table.partitions().of(key.hash()).entries();
    long size = count(key, run -> own.readLocked(run, RUN_ITEMS, PageLimits.MAX_PAGE_BYTES));
    for (EngineIndex index : table.indexes()) {
      // The partition key of a local index is the table's, and stands in its keys as there.
      size += index.isLocal() ? count(key, run -> next(index.hidden(), key, run)) : 0;
    }
    synchronized (counted) {
      counted.put(prefix(key), size);
    }
    counts = true;
    return size;
  }

  private static ByteBuffer prefix(ItemKey key) {
    return ByteBuffer.wrap(key.withSortKey(NOTHING));
  }

  /**
   * @param next copies the next entries of a run; false at the end
   */
  private static long count(ItemKey key, Predicate<Run> next) {
    long bytes = 0;
    Run run = new Run();
    run.forward(key.withSortKey(NOTHING), key.behindPrefix());
    while (next.test(run)) {
      bytes += ItemWeight.of(run);
    }
    return bytes;
  }

  private static boolean next(EngineTable in, ItemKey key, Run run) {
    while (true) {
      try {
        return in.partitions()
            .of(key.hash())
            .entries()
            .read(run, RUN_ITEMS, PageLimits.MAX_PAGE_BYTES);
      } catch (PartitionMovedException e) {
        // The run is where it was; another partition has the entries now.
      }
    }
  }
}
