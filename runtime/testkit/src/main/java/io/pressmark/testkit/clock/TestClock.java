package io.pressmark.testkit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands until a test moves it. Given to a store as {@link
 * io.pressmark.core.store.StoreOptions#withClock}, it decides what has expired, which client
 * request tokens are known, how old records of change streams are and what a provisioned throughput
 * lets in; given to a repository as {@link io.pressmark.core.TableOptions#withClock}, it fills in
 * creation and update times.
 *
 * <p>Thread-safe: every thread sees a move that was made before it looked.
 */
public final class TestClock extends Clock {
  /** Where {@link #create} begins: noon of the first day of 2026, in UTC. */
  public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private TestClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that stands at {@link #START}: the same moment in every run. */
  public static TestClock create() {
    return startingAt(START);
  }

  /** A clock that stands at this moment, in UTC. */
  public static TestClock startingAt(Instant start) {
    return new TestClock(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  /**
   * Moves the clock on.
   *
   * @throws IllegalArgumentException when the time is negative: {@link #set} moves it back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException(
          "The clock is to be advanced by " + by + "; use set(Instant) to move it back");
    }
    now.updateAndGet(moment -> moment.plus(by));
  }

  /** Sets the clock, also back, as clocks of machines are at times. */
  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock seen in another zone: what moves one moves the other. */
  @Override
  public TestClock withZone(ZoneId other) {
    return new TestClock(now, other);
  }

  @Override
  public String toString() {
    return "TestClock[" + now.get() + "]";
  }
}
