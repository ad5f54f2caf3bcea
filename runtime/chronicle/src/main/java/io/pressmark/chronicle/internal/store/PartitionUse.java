package io.pressmark.chronicle.internal.store;

/** What is counted about the operations on one partition. Thread-safe. */
final class PartitionUse {
  private final OperationCount reads;
  private final OperationCount writes;

  /** In halves of units: what an eventually consistent read may cost. */
  private final OperationCount readHalves;

  private final OperationCount writeUnits;

  PartitionUse() {
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
  PartitionUse continued() {
    return new PartitionUse(
        reads.continued(), writes.continued(), readHalves.continued(), writeUnits.continued());
  }

  /** Shares what was counted and measured among the halves of a partition. */
  void divide(PartitionUse left, PartitionUse right, long nanos) {
    reads.divide(left.reads, right.reads, nanos);
    writes.divide(left.writes, right.writes, nanos);
    readHalves.divide(left.readHalves, right.readHalves, nanos);
    writeUnits.divide(left.writeUnits, right.writeUnits, nanos);
  }

  /** Measures the rates, by the one thread that does. */
  void measure(long nanos) {
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
  void countRead(long items, double units) {
    reads.add(items);
    readHalves.add(Math.round(2 * units));
  }

  /** Counts a write of one item. */
  void countWrite(long units) {
    writes.add(1);
    writeUnits.add(units);
  }

  /** Counts a write that its condition refused: it costs, and writes nothing. */
  void countRefusedWrite(long units) {
    writeUnits.add(units);
  }

  long reads() {
    return reads.sum();
  }

  long writes() {
    return writes.sum();
  }

  long readUnits() {
    return (readHalves.sum() + 1) / 2;
  }

  long writeUnits() {
    return writeUnits.sum();
  }

  double readsPerSecond() {
    return reads.perSecond();
  }

  double writesPerSecond() {
    return writes.perSecond();
  }

  double readUnitsPerSecond() {
    return readHalves.perSecond() / 2;
  }

  double writeUnitsPerSecond() {
    return writeUnits.perSecond();
  }
}
