package io.pressmark.core.table;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * How often, and after which pauses, a batch sends again what the store handed back unprocessed.
 * Immutable.
 *
 * <p>The pause before the n-th repetition of a request is drawn at random between 0 and the first
 * delay times 2<sup>n-1</sup>, but at most the longest delay (exponential backoff with full
 * jitter): so that those who were too many at once do not come back all at once. The embedded store
 * hands nothing back that has to wait, unless a table has a provisioned throughput.
 */
public final class BatchRetry {

  /** How a thread waits. */
  @FunctionalInterface
  public interface Pause {
    /** Returns after this time. */
    void pause(Duration time) throws InterruptedException;
  }

  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_DELAY = Duration.ofMillis(25);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

  private static final BatchRetry DEFAULTS =
      new BatchRetry(
          ATTEMPTS,
          FIRST_DELAY,
          LONGEST_DELAY,
          time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
          () -> ThreadLocalRandom.current().nextDouble());

  private final int attempts;
  private final Duration firstDelay;
  private final Duration longestDelay;
  private final Pause pause;
  private final DoubleSupplier jitter;

  private BatchRetry(
      int attempts,
      Duration firstDelay,
      Duration longestDelay,
      Pause pause,
      DoubleSupplier jitter) {
    this.attempts = attempts;
    this.firstDelay = firstDelay;
    this.longestDelay = longestDelay;
    this.pause = pause;
    this.jitter = jitter;
  }

  /** 10 attempts, a first delay of 25 milliseconds, a longest one of 5 seconds. */
  public static BatchRetry defaults() {
    return DEFAULTS;
  }

  /**
   * Gives up after so many requests in a row of which nothing was done; 1 for no repetition without
   * progress.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  public BatchRetry withAttempts(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("There is at least 1 attempt, not " + number);
    }
    return new BatchRetry(number, firstDelay, longestDelay, pause, jitter);
  }

  /**
   * Between which delays pauses grow.
   *
   * @throws IllegalArgumentException when one is negative, or the first is longer than the longest
   */
  public BatchRetry withDelays(Duration first, Duration longest) {
    if (first.isNegative() || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "Delays grow from a first to a longest one, not from " + first + " to " + longest);
    }
    return new BatchRetry(attempts, first, longest, pause, jitter);
  }

  /** Waits in another way than by sleeping, as a test would. Several threads may use it. */
  public BatchRetry withPause(Pause other) {
    return new BatchRetry(attempts, firstDelay, longestDelay, other, jitter);
  }

  /** Takes another source of numbers from 0 to 1 for pauses. Several threads may use it. */
  public BatchRetry withJitter(DoubleSupplier source) {
    return new BatchRetry(attempts, firstDelay, longestDelay, pause, source);
  }

  /** How many requests in a row may come back with nothing done. */
  public int attempts() {
    return attempts;
  }

  /** Waits before the repetition with this number, from 0. */
  void pause(int repetition) throws InterruptedException {
    double delay = firstDelay.toNanos() * Math.pow(2, repetition);
    double longest = Math.min(delay, longestDelay.toNanos());
    pause.pause(Duration.ofNanos((long) (longest * jitter.getAsDouble())));
  }

  @Override
  public String toString() {
    return "BatchRetry["
        + attempts
        + " attempts, delays from "
        + firstDelay
        + " to "
        + longestDelay
        + "]";
  }
}
