package io.pressmark.chronicle.internal.load;

import io.pressmark.core.store.ProvisionedThroughput;
import java.time.InstantSource;

/**
 * Capacity units that come in at a fixed rate and are taken out by operations. Whoever finds any
 * may take as many as he needs, since what an operation costs is known only behind it; the debt is
 * paid by what comes in. What nobody takes is kept for some minutes. Thread-safe.
 */
final class TokenBucket {
  private static final int PARTS = 1000;

  /** The parts of a unit that come in each millisecond: as many as units each second. */
  private final long perMilli;

  private final long most;
  private final InstantSource clock;

  // In thousandths of units; guarded by this.
  private long left;
  private long seenAt;

  /** A bucket with what comes in within one second. */
  TokenBucket(long unitsPerSecond, InstantSource clock) {
    this.perMilli = unitsPerSecond;
    this.most = unitsPerSecond * PARTS * ProvisionedThroughput.BURST_SECONDS;
    this.clock = clock;
    this.left = unitsPerSecond * PARTS;
    this.seenAt = clock.millis();
  }

  /** Whether any are left. */
  synchronized boolean hasAny() {
    fill();
    return left > 0;
  }

  /** Takes units out, whether they are there or not. */
  synchronized void take(double units) {
    fill();
    left -= Math.round(units * PARTS);
  }

  private void fill() {
    long now = clock.millis();
    // A clock that was set back brings nothing in, and takes nothing out.
    long passed = Math.max(0, now - seenAt);
    long untilFull = (most - left) / perMilli + 1;
    left = Math.min(most, left + perMilli * Math.min(passed, untilFull));
    seenAt = now;
  }
}
