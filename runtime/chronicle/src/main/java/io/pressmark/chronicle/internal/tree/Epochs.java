package io.pressmark.chronicle.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells when no reader can hold a page any more that was taken out of use.
 *
 * <p>A reader enters before it looks up its first page and leaves when it has copied what it wants.
 * It counts itself in one of several padded counters, under the parity of the epoch it found. The
 * epoch moves on from e to e + 1 only when nobody is counted under the parity of e - 1, so at most
 * two epochs have readers, and a page retired in epoch e has none from e + 2 on.
 *
 * <p>Between reading the epoch and counting itself a reader may be overtaken, so it looks again
 * and, if the epoch moved, starts over: what it is counted under is then always the present or the
 * previous epoch. Entering and leaving costs two atomic additions to a line that few threads share.
 *
 * <p>Closing stops new readers, then waits for those inside.
 */
final class Epochs {
  /** Counters are this many longs apart: two cache lines, since processors fetch lines in pairs. */
  private static final int STRIDE = 16;

  private static final long WAIT_NANOS = 50_000;
  private static final VarHandle COUNTERS = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] counters;
  private final int mask;

  /** The epoch; negative once closing has begun. Volatile: every reader enters through it. */
  private volatile long epoch = 2;

  /** Sized for the processors of this machine. */
  Epochs() {
    int stripes = Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 4 - 1) * 2;
    counters = new long[(stripes + 1) * STRIDE];
    mask = stripes - 1;
  }

  /**
   * Enters.
   *
   * @return the ticket to hand to {@link #exit}
   * @throws EngineClosedException when closing has begun
   */
  int enter() {
    int stripe = stripe();
    while (true) {
      long now = epoch;
      if (now < 0) {
        throw new EngineClosedException();
      }
      int ticket = stripe + (int) (now & 1);
      COUNTERS.getAndAdd(counters, ticket, 1L);
      if (epoch == now) {
        return ticket;
      }
      COUNTERS.getAndAdd(counters, ticket, -1L);
    }
  }

  /** Leaves. */
  void exit(int ticket) {
    COUNTERS.getAndAdd(counters, ticket, -1L);
  }

  /** The present epoch, for what was just taken out of the directory. */
  long current() {
    // The directory's change must be visible before the epoch is read, or the epoch could be older.
    VarHandle.fullFence();
    return epoch & Long.MAX_VALUE;
  }

  /** Whether readers of what was retired in an epoch are gone; moves the epoch on where it can. */
  synchronized boolean isDrained(long retiredIn) {
    long now = epoch;
    if (now < 0) {
      return !isInside(0) && !isInside(1);
    }
    while (now < retiredIn + 2) {
      if (isInside((int) (now + 1 & 1))) {
        return false;
      }
      now++;
      epoch = now;
    }
    return true;
  }

  /** Refuses new readers; those inside go on. */
  synchronized void refuse() {
    if (epoch >= 0) {
      epoch |= Long.MIN_VALUE;
    }
  }

  /** Refuses new readers, then waits until those inside have left. */
  void close() {
    refuse();
    while (isInside(0) || isInside(1)) {
      LockSupport.parkNanos(this, WAIT_NANOS);
    }
  }

  private boolean isInside(int parity) {
    for (int i = STRIDE; i < counters.length; i += STRIDE) {
      if ((long) COUNTERS.getVolatile(counters, i + parity) != 0) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("deprecation") // Its successor, threadId(), is not in Java 17.
  private int stripe() {
    long id = Thread.currentThread().getId() * 0x9E3779B97F4A7C15L;
    return ((int) (id >>> 40) & mask) * STRIDE + STRIDE;
  }
}
