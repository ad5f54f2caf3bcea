package io.pressmark.chronicle.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Which operations are to fail: all with {@code -Dpressmark.faults=all}, else a few. */
final class Sampling {
  private static final boolean ALL = "all".equals(System.getProperty("pressmark.faults"));
  private static final int SAMPLES = 6;

  private Sampling() {}

  /** Numbers from 1 to {@code operations}, evenly spread, others each time. */
  static List<Long> of(long operations) {
    long step = ALL ? 1 : Math.max(1, operations / SAMPLES);
    long first = 1L + new Random().nextInt((int) step);
    return LongStream.iterate(first, n -> n <= operations, n -> n + step).boxed().toList();
  }
}
