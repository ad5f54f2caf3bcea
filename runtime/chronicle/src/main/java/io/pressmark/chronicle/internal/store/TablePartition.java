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
  private final boolean hidden;
  private final long firstHash;
  private final long lastHash;

  // Striped: every operation of every thread counts.
  private final LongAdder reads;
  private final LongAdder writes;

  private final OperationRate readRate = new OperationRate();
  private final OperationRate writeRate = new OperationRate();

  /** When heat is next a reason to divide it; for the thread that measures. */
  private long coolUntil = System.nanoTime();

  private final Growth growth;

  /**
   * The size beyond which this partition tells {@link #growth}, once. Volatile: set by the thread
   * that divides.
   */
  private volatile long limit;

  /** Guarded by the writer lock of {@link #entries}; null until the first write. */
  private @Nullable WriteEvaluator evaluator;

  /**
   * @param space the space of the entries
   * @param hidden whether the entries follow from items of another table
   * @param firstHash the first hash of the range, unsigned
   * @param lastHash the last hash of the range, unsigned
   */
  TablePartition(
      Partition entries, int space, boolean hidden, long firstHash, long lastHash, Growth growth) {
    this(entries, space, hidden, firstHash, lastHash, growth, new LongAdder(), new LongAdder());
  }

  private TablePartition(
      Partition entries,
      int space,
      boolean hidden,
      long firstHash,
      long lastHash,
      Growth growth,
      LongAdder reads,
      LongAdder writes) {
    this.entries = entries;
    this.space = space;
    this.hidden = hidden;
    this.firstHash = firstHash;
    this.lastHash = lastHash;
    this.growth = growth;
    this.limit = growth.limit();
    this.reads = reads;
    this.writes = writes;
  }

  /**
   * The left half of this partition when it is divided. It goes on with the counts of operations,
   * to which some that began earlier may still add.
   *
   * @param rightFirst the first hash of the right half
   */
  TablePartition left(Partition half, long rightFirst) {
    return new TablePartition(
        half, space, hidden, firstHash, rightFirst - 1, growth, reads, writes);
  }

  /** The right half of this partition when it is divided. */
  TablePartition right(Partition half, long rightFirst) {
    return new TablePartition(half, space, hidden, rightFirst, lastHash, growth);
  }

  /** Shares what was counted and measured among the halves. */
  void shareCounts(TablePartition left, TablePartition right) {
    long now = System.nanoTime();
    share(reads, right.reads);
    share(writes, right.writes);
    for (TablePartition half : new TablePartition[] {left, right}) {
      half.readRate.begin(half.reads.sum(), now, readRate.perSecond() / 2);
      half.writeRate.begin(half.writes.sum(), now, writeRate.perSecond() / 2);
    }
  }

  private static void share(LongAdder from, LongAdder to) {
    long half = from.sum() / 2;
    to.add(half);
    from.add(-half);
  }

  /** Measures the rates, by the one thread that does; returns operations per second. */
  double measure(long nanos) {
    readRate.measure(reads.sum(), nanos);
    writeRate.measure(writes.sum(), nanos);
    return operationsPerSecond();
  }

  /** Reads and writes per second, as measured last. */
  double operationsPerSecond() {
    return readRate.perSecond() + writeRate.perSecond();
  }

  boolean isCoolUntil(long nanos) {
    return coolUntil - nanos > 0;
  }

  /** Lets heat be no reason to divide the partition for a while. */
  void coolUntil(long nanos) {
    coolUntil = nanos;
  }

  Partition entries() {
    return entries;
  }

  /** The space of the entries: one for each ordered map of the store. */
  int space() {
    return space;
  }

  /** Whether the entries follow from items of another table. */
  boolean isHidden() {
    return hidden;
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

  void countWrite() {
    writes.increment();
    checkSize();
  }

  /** Has the partition divided, soon, if it has outgrown its limit. */
  void checkSize() {
    if (entries.weight() > limit) {
      limit = Long.MAX_VALUE;
      growth.outgrown(this);
    }
  }

  /** Sets the size at which the partition is looked at the next time. */
  void setLimit(long bytes) {
    limit = bytes;
  }

  /** DynamoDB's size of the items. */
  long itemBytes() {
    return entries.weight();
  }

  PartitionStatistics statistics(int index) {
    return new PartitionStatistics(
        index,
        firstHash,
        lastHash,
        entries.items(),
        entries.weight(),
        entries.bytes(),
        entries.pages(),
        reads.sum(),
        writes.sum(),
        readRate.perSecond(),
        writeRate.perSecond());
  }
}
