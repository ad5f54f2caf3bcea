package io.pressmark.chronicle.internal.load;

/**
 * How often something happens, of the last seconds: exponentially smoothed. Measured by one thread,
 * read by any.
 */
final class OperationRate {
  private static final double SMOOTHING_SECONDS = 5;
  private static final double NANOS = 1e9;

  private long lastCount;
  private long lastNanos;

  /** Volatile: read without a lock. */
  private volatile double perSecond;

  OperationRate() {
    lastNanos = System.nanoTime();
  }

  /** Begins at a count, with the rate that was measured elsewhere. */
  void begin(long count, long nanos, double rate) {
    lastCount = count;
    lastNanos = nanos;
    perSecond = rate;
  }

  /** Takes note of a later count. */
  void measure(long count, long nanos) {
    double seconds = (nanos - lastNanos) / NANOS;
    if (seconds > 0) {
      double now = Math.max(0, count - lastCount) / seconds;
      double weight = 1 - Math.exp(-seconds / SMOOTHING_SECONDS);
      perSecond = perSecond * (1 - weight) + now * weight;
      lastCount = count;
      lastNanos = nanos;
    }
  }

  double perSecond() {
    return perSecond;
  }
}
