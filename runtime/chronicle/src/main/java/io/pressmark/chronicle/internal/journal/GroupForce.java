package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.operations.StoreActivity;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Brings the records of many threads to the disk together. The first thread that finds nobody
 * forcing leads: it forces all that is committed by then. Those that come meanwhile wait; one of
 * them leads next, for all of them.
 *
 * <p>Where a delay is set, the leader first waits for others: until as many have come as were in
 * the last group, at most for the delay. A single thread therefore never waits in vain.
 *
 * <p>A force that fails is the last one. Threads are not let go by an interrupt: their record is
 * committed, and nobody could say whether it lasts.
 */
final class GroupForce {
  /** Forces everything that is committed. */
  interface Work {
    /**
     * Does it, outside of any lock of this object's.
     *
     * @return the number of the last record that is on the disk now
     */
    long force() throws IOException;
  }

  private final Work work;
  private final long delayNanos;
  private final ReentrantLock lock = new ReentrantLock();

  /** A force has ended. */
  private final Condition ended = lock.newCondition();

  /** Somebody came. */
  private final Condition came = lock.newCondition();

  /** The last record on the disk. Read without the lock, hence volatile. */
  private volatile long durable;

  /** Read without the lock, by those who append. */
  private volatile @Nullable Throwable failure;

  private boolean isForcing;

  /** How many have come since the last force began. */
  private int group;

  private int lastGroup = 1;

  GroupForce(Work work, Duration delay, long durable) {
    this.work = work;
    this.delayNanos = delay.toNanos();
    this.durable = durable;
  }

  /** Why the last force failed; null as long as none has. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** The number of the last record on the disk. */
  long durable() {
    return durable;
  }

  /** Takes note that everything up to {@code number} was forced, by whoever else. */
  void advance(long number) {
    lock.lock();
    try {
      durable = Math.max(durable, number);
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that a force failed elsewhere. */
  void fail(Throwable cause) {
    lock.lock();
    try {
      if (failure == null) {
        failure = cause;
      }
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns when the record is on the disk.
   *
   * @return false when a force failed before that
   */
  boolean await(long number) {
    if (durable >= number) {
      return true;
    }
    lock.lock();
    try {
      group++;
      came.signal();
      while (durable < number && failure == null) {
        if (isForcing) {
          ended.awaitUninterruptibly();
        } else {
          lead();
        }
      }
      return durable >= number;
    } finally {
      lock.unlock();
    }
  }

  /** Forces, with the lock given up meanwhile. */
  private void lead() {
    isForcing = true;
    try {
      gather();
      lastGroup = Math.max(1, group);
      group = 0;
      long reached = forceUnlocked();
      durable = Math.max(durable, reached);
    } catch (Throwable e) {
      // Whatever it is, the others must hear of it: they wait for this thread.
      failure = e;
    } finally {
      isForcing = false;
      ended.signalAll();
    }
  }

  private long forceUnlocked() throws IOException {
    lock.unlock();
    try (StoreActivity force = StoreActivity.begin(StoreActivity.Kind.FORCE, "journal")) {
      long reached = work.force();
      force.done(0);
      return reached;
    } finally {
      lock.lock();
    }
  }

  private void gather() {
    long left = delayNanos;
    boolean interrupted = false;
    while (left > 0 && group < lastGroup) {
      try {
        left = came.awaitNanos(left);
      } catch (InterruptedException e) {
        // An interrupted thread goes on without waiting for company.
        interrupted = true;
        left = 0;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
