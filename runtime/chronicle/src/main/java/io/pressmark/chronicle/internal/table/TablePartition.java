package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.load.PartitionUse;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a table: the ordered map of a range of hashes, and what is counted about it.
 * Thread-safe.
 */
public final class TablePartition {
  private final Partition entries;
  private final int space;
  private final boolean hidden;
  private final long firstHash;
  private final long lastHash;

  private final PartitionUse use;

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
    this(entries, space, hidden, firstHash, lastHash, growth, new PartitionUse());
  }

  private TablePartition(
      Partition entries,
      int space,
      boolean hidden,
      long firstHash,
      long lastHash,
      Growth growth,
      PartitionUse use) {
    this.entries = entries;
    this.space = space;
    this.hidden = hidden;
    this.firstHash = firstHash;
    this.lastHash = lastHash;
    this.growth = growth;
    this.limit = growth.limit();
    this.use = use;
  }

  /**
   * The left half of this partition when it is divided. It goes on with the counts of operations,
   * to which some that began earlier may still add.
   *
   * @param rightFirst the first hash of the right half
   */
  public TablePartition left(Partition half, long rightFirst) {
    return new TablePartition(
        half, space, hidden, firstHash, rightFirst - 1, growth, use.continued());
  }

  /** The catalogue's entry of the partition at rest. */
  public PartitionEntry counted() {
    return TableFactory.counted(firstHash, itemBytes(), entries.counts());
  }

  /** The right half of this partition when it is divided. */
  public TablePartition right(Partition half, long rightFirst) {
    return new TablePartition(half, space, hidden, rightFirst, lastHash, growth);
  }

  /** Shares what was counted and measured among the halves. */
  public void shareCounts(TablePartition left, TablePartition right) {
    use.divide(left.use, right.use, System.nanoTime());
  }

  /** Measures the rates, by the one thread that does; returns operations per second. */
  public double measure(long nanos) {
    use.measure(nanos);
    return operationsPerSecond();
  }

  /** Reads and writes per second, as measured last. */
  public double operationsPerSecond() {
    return use.readsPerSecond() + use.writesPerSecond();
  }

  public boolean isCoolUntil(long nanos) {
    return coolUntil - nanos > 0;
  }

  /** Lets heat be no reason to divide the partition for a while. */
  public void coolUntil(long nanos) {
    coolUntil = nanos;
  }

  public Partition entries() {
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

  public long firstHash() {
    return firstHash;
  }

  public long lastHash() {
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

  /** What is counted about the operations on it; writes are counted by {@link #countWrite}. */
  public PartitionUse use() {
    return use;
  }

  /**
   * Counts a write, behind it.
   *
   * @param units what it cost
   */
  void countWrite(long units) {
    use.countWrite(units);
    checkSize();
  }

  /** Has the partition divided, soon, if it has outgrown its limit. */
  public void checkSize() {
    if (entries.weight() > limit) {
      limit = Long.MAX_VALUE;
      growth.outgrown(this);
    }
  }

  /** Sets the size at which the partition is looked at the next time. */
  public void setLimit(long bytes) {
    limit = bytes;
  }

  /** DynamoDB's size of the items. */
  public long itemBytes() {
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
        use.reads(),
        use.writes(),
        use.readUnits(),
        use.writeUnits(),
        use.readsPerSecond(),
        use.writesPerSecond(),
        use.readUnitsPerSecond(),
        use.writeUnitsPerSecond());
  }
}
