package io.pressmark.chronicle.internal.table;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Those who wait for the next record of a change stream. It costs a writer one look at a number as
 * long as nobody waits. Thread-safe.
 */
final class StreamWaiters {
  /** How long a reader sleeps before it looks whether the store is still open. */
  private static final long LONGEST_NAP = TimeUnit.SECONDS.toNanos(1);

  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();

  /** Tells those who wait that there is something to read. */
  void wake() {
    if (waiting.get() > 0) {
      lock.lock();
      try {
        written.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Returns when there is something to read, or after that time.
   *
   * @param hasMore whether there is something
   * @param requireThere fails if nothing will ever come
   * @return whether there is something
   */
  boolean await(BooleanSupplier hasMore, Duration timeout, Runnable requireThere)
      throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    waiting.incrementAndGet();
    lock.lock();
    try {
      while (!hasMore.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        written.awaitNanos(Math.min(left, LONGEST_NAP));
        requireThere.run();
      }
      return true;
    } finally {
      lock.unlock();
      waiting.decrementAndGet();
    }
  }
}
