package io.pressmark.chronicle.internal.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread of a store that does what no caller should wait for: dividing partitions, taking
 * snapshots, measuring. It is made when there is something to do for the first time, and sleeps
 * until there is something to do again.
 *
 * <p>Thread-safe.
 */
public final class Maintenance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

  /** Work for the thread. Equal tasks that wait are done once. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does the work. Long work asks every now and then whether to stop, and then returns.
     *
     * @throws RuntimeException what is worth a warning in the log; the thread goes on
     */
    void run(Stopping stopping);
  }

  /** Tells whether the store is being closed. */
  @FunctionalInterface
  public interface Stopping {
    boolean isStopping();
  }

  /** Work that comes back. */
  private static final class Periodic {
    final Task task;
    final long nanos;
    long next;

    Periodic(Task task, long nanos, long now) {
      this.task = task;
      this.nanos = nanos;
      this.next = now + nanos;
    }
  }

  private final String name;

  // Fair to nobody and held for moments only; the thread waits on the condition.
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LinkedHashSet<Task> waiting = new LinkedHashSet<>();
  private final List<Periodic> periodic = new ArrayList<>();
  private @Nullable Thread thread;

  /** Volatile: read by tasks without the lock. */
  private volatile boolean stopping;

  /**
   * @param name the thread's
   */
  Maintenance(String name) {
    this.name = name;
  }

  /** Has a task done soon, unless an equal one waits; without effect once closing has begun. */
  public void request(Task task) {
    lock.lock();
    try {
      if (!stopping && waiting.add(task)) {
        start();
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Has a task done again and again, the first time when the period is over. */
  void every(Duration period, Task task) {
    lock.lock();
    try {
      if (!stopping) {
        periodic.add(new Periodic(task, period.toNanos(), System.nanoTime()));
        start();
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Guarded by the lock. */
  private void start() {
    if (thread == null) {
      Thread made = new Thread(this::work, name);
      made.setDaemon(true);
      made.start();
      thread = made;
    }
  }

  private void work() {
    for (Task task = next(); task != null; task = next()) {
      try {
        task.run(this::isStopping);
      } catch (RuntimeException | Error e) {
        // Nobody waits for the result, so nobody else would tell. What comes next is tried anew.
        if (stopping) {
          LOG.debug("{} was cut short by closing the store", task, e);
        } else {
          LOG.warn("{} could not be done: {}", task, e.getMessage(), e);
        }
      }
    }
  }

  /** Waits for something to do; null when the store is being closed. */
  private @Nullable Task next() {
    lock.lock();
    try {
      while (!stopping) {
        long now = System.nanoTime();
        long pause = Long.MAX_VALUE;
        for (Periodic each : periodic) {
          if (each.next - now <= 0) {
            // Not as many times as were missed while something long was being done.
            each.next = now + each.nanos;
            return each.task;
          }
          pause = Math.min(pause, each.next - now);
        }
        var first = waiting.iterator();
        if (first.hasNext()) {
          Task task = first.next();
          first.remove();
          return task;
        }
        await(pause);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller's loop looks again
  private void await(long nanos) {
    try {
      if (nanos == Long.MAX_VALUE) {
        changed.await();
      } else {
        changed.await(nanos, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt this thread, and it must not end without being told to.
      LOG.debug("The thread {} was interrupted and goes on", name);
    }
  }

  private boolean isStopping() {
    return stopping;
  }

  /**
   * Begins nothing more, and waits for the task under way, which is not interrupted: it may be
   * writing to a file. Called by who holds no lock that a task may need.
   */
  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      stopping = true;
      waiting.clear();
      periodic.clear();
      changed.signal();
      running = thread;
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (running != null && running != Thread.currentThread() && running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
