package io.pressmark.examples.benchmarks.scale;

import java.util.Arrays;

/** How long operations took, one by one. */
final class Latencies {
  private final long[] nanos;
  private int count;

  Latencies(int most) {
    nanos = new long[most];
  }

  /** Measures one operation. */
  void measure(Runnable operation) {
    long start = System.nanoTime();
    operation.run();
    nanos[count++] = System.nanoTime() - start;
  }

  /** Sorts what was measured, so that {@link #percentileMicros} can be asked. */
  Latencies finish() {
    Arrays.sort(nanos, 0, count);
    return this;
  }

  double meanMicros() {
    return Arrays.stream(nanos, 0, count).average().orElse(0) / 1_000;
  }

  /** The time that so many of a hundred operations did not exceed. */
  double percentileMicros(int percent) {
    return nanos[Math.min(count - 1, (int) ((long) count * percent / 100))] / 1_000.0;
  }
}
