package io.pressmark.chronicle.internal.load;

/** What is counted about the operations on one partition. Thread-safe. */
public final class PartitionUse {
  private final OperationCount reads;
  private final OperationCount writes;

  /** In halves of units: what an eventually consistent read may cost. */
  private final OperationCount readHalves;

  private final OperationCount writeUnits;

  public PartitionUse() {
    this(new OperationCount(), new OperationCount(), new OperationCount(), new OperationCount());
  }

  private PartitionUse(
      OperationCount reads,
      OperationCount writes,
      OperationCount readHalves,
      OperationCount writeUnits) {
    this.reads = reads;
    this.writes = writes;
    this.readHalves = readHalves;
    this.writeUnits = writeUnits;
  }

  /**
   * For the left half of a partition that is divided: the same counts, to which operations that
   * began earlier may still add, with rates of their own.
   */
  public PartitionUse continued() {
    return new PartitionUse(
        reads.continued(), writes.continued(), readHalves.continued(), writeUnits.continued());
  }

  /** Shares what was counted and measured among the halves of a partition. */
  public void divide(PartitionUse left, PartitionUse right, long nanos) {
    reads.divide(left.reads, right.reads, nanos);
    writes.divide(left.writes, right.writes, nanos);
    readHalves.divide(left.readHalves, right.readHalves, nanos);
    writeUnits.divide(left.writeUnits, right.writeUnits, nanos);
  }

  /** Measures the rates, by the one thread that does. */
  public void measure(long nanos) {
    reads.measure(nanos);
    writes.measure(nanos);
    readHalves.measure(nanos);
    writeUnits.measure(nanos);
  }

  /**
   * Counts a read.
   *
   * @param items the items that were looked at
   * @param units what it cost: a multiple of a half
   */
  public void countRead(long items, double units) {
    reads.add(items);
    readHalves.add(Math.round(2 * units));
  }

  /** Counts a write of one item. */
  public void countWrite(long units) {
    writes.add(1);
    writeUnits.add(units);
  }

  /** Counts a write that its condition refused: it costs, and writes nothing. */
  public void countRefusedWrite(long units) {
    writeUnits.add(units);
  }

  public long reads() {
    return reads.sum();
  }

  public long writes() {
    return writes.sum();
  }

  public long readUnits() {
    return (readHalves.sum() + 1) / 2;
  }

  public long writeUnits() {
    return writeUnits.sum();
  }

  public double readsPerSecond() {
    return reads.perSecond();
  }

  public double writesPerSecond() {
    return writes.perSecond();
  }

  public double readUnitsPerSecond() {
    return readHalves.perSecond() / 2;
  }

  public double writeUnitsPerSecond() {
    return writeUnits.perSecond();
  }
}
