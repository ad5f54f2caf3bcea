package io.pressmark.chronicle.internal.load;

import java.util.concurrent.atomic.LongAdder;

/** A count that every thread adds to, and how fast it grows. Thread-safe. */
final class OperationCount {
  // Striped: every operation of every thread counts.
  private final LongAdder total;

  private final OperationRate rate = new OperationRate();

  OperationCount() {
    this(new LongAdder());
  }

  private OperationCount(LongAdder total) {
    this.total = total;
  }

  /** The same count, whose rate is measured anew. */
  OperationCount continued() {
    return new OperationCount(total);
  }

  void add(long number) {
    total.add(number);
  }

  long sum() {
    return total.sum();
  }

  double perSecond() {
    return rate.perSecond();
  }

  /** Measures the rate, by the one thread that does. */
  void measure(long nanos) {
    rate.measure(total.sum(), nanos);
  }

  /**
   * Gives half of the count and of the rate to each.
   *
   * @param left this count {@linkplain #continued() continued}
   * @param right a new count
   */
  void divide(OperationCount left, OperationCount right, long nanos) {
    long half = total.sum() / 2;
    right.add(half);
    left.add(-half);
    left.rate.begin(left.sum(), nanos, perSecond() / 2);
    right.rate.begin(right.sum(), nanos, perSecond() / 2);
  }
}
