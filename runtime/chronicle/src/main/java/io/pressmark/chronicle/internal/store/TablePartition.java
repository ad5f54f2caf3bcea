package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteEvaluator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a table: the ordered map of a range of hashes, and what is counted about it.
 * Thread-safe.
 */
final class TablePartition {
  private final Partition entries;
  private final int space;
  private final long firstHash;
  private final long lastHash;

  // Striped: every operation of every thread counts.
  private final LongAdder itemBytes = new LongAdder();
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();

  /** Guarded by the writer lock of {@link #entries}; null until the first write. */
  private @Nullable WriteEvaluator evaluator;

  /**
   * @param space the space of the entries
   * @param firstHash the first hash of the range, unsigned
   * @param lastHash the last hash of the range, unsigned
   * @param itemBytes DynamoDB's size of the items it holds already
   */
  TablePartition(Partition entries, int space, long firstHash, long lastHash, long itemBytes) {
    this.entries = entries;
    this.space = space;
    this.firstHash = firstHash;
    this.lastHash = lastHash;
    this.itemBytes.add(itemBytes);
  }

  Partition entries() {
    return entries;
  }

  /** The space of the entries: one for each ordered map of the store. */
  int space() {
    return space;
  }

  long firstHash() {
    return firstHash;
  }

  long lastHash() {
    return lastHash;
  }

  /** For the holder of the writer lock, inside a mutation. */
  WriteEvaluator evaluator(StoreTable table) {
    WriteEvaluator existing = evaluator;
    if (existing == null) {
      existing = new WriteEvaluator(table);
      evaluator = existing;
    }
    return existing;
  }

  void countReads(long items) {
    reads.add(items);
  }

  void countWrite(long addedBytes) {
    writes.increment();
    if (addedBytes != 0) {
      itemBytes.add(addedBytes);
    }
  }

  /** Notes what opening the store changed. */
  void countRestored(long addedBytes) {
    itemBytes.add(addedBytes);
  }

  /** DynamoDB's size of the items. */
  long itemBytes() {
    return itemBytes.sum();
  }

  PartitionStatistics statistics(int index) {
    return new PartitionStatistics(
        index,
        firstHash,
        lastHash,
        entries.items(),
        itemBytes.sum(),
        entries.pages(),
        reads.sum(),
        writes.sum());
  }
}
