package io.pressmark.chronicle.internal.store;

/** What is counted about the operations on one partition. Thread-safe. */
final class PartitionUse {
  private final OperationCount reads;
  private final OperationCount writes;
  private final OperationCount readUnits;
  private final OperationCount writeUnits;

  PartitionUse() {
    this(new OperationCount(), new OperationCount(), new OperationCount(), new OperationCount());
  }

  private PartitionUse(
      OperationCount reads,
      OperationCount writes,
      OperationCount readUnits,
      OperationCount writeUnits) {
    this.reads = reads;
    this.writes = writes;
    this.readUnits = readUnits;
    this.writeUnits = writeUnits;
  }

  /**
   * For the left half of a partition that is divided: the same counts, to which operations that
   * began earlier may still add, with rates of their own.
   */
  PartitionUse continued() {
    return new PartitionUse(
        reads.continued(), writes.continued(), readUnits.continued(), writeUnits.continued());
  }

  /** Shares what was counted and measured among the halves of a partition. */
  void divide(PartitionUse left, PartitionUse right, long nanos) {
    reads.divide(left.reads, right.reads, nanos);
    writes.divide(left.writes, right.writes, nanos);
    readUnits.divide(left.readUnits, right.readUnits, nanos);
    writeUnits.divide(left.writeUnits, right.writeUnits, nanos);
  }

  /** Measures the rates, by the one thread that does. */
  void measure(long nanos) {
    reads.measure(nanos);
    writes.measure(nanos);
    readUnits.measure(nanos);
    writeUnits.measure(nanos);
  }

  /**
   * Counts a read.
   *
   * @param items the items that were looked at
   * @param units what it cost
   */
  void countRead(long items, long units) {
    reads.add(items);
    readUnits.add(units);
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
    return readUnits.sum();
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
    return readUnits.perSecond();
  }

  double writeUnitsPerSecond() {
    return writeUnits.perSecond();
  }
}
