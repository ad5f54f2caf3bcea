package io.pressmark.chronicle.internal.tree;

import java.util.concurrent.locks.ReentrantLock;

/** A partition's one writer lock, which can be closed for good. */
final class WriterLock {
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by the lock. */
  private boolean closed;

  private final TreeContext context;

  WriterLock(TreeContext context) {
    this.context = context;
  }

  /**
   * Waits for the lock.
   *
   * @throws IllegalStateException if this thread has it: a mutation called the store
   * @throws EngineClosedException if the partition is closed, or the store refuses
   */
  @SuppressWarnings("LockNotBeforeTry") // the caller unlocks, unless this throws
  void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("A mutation must not call the store");
    }
    lock.lock();
    if (closed || context.isRefusing()) {
      lock.unlock();
      throw new EngineClosedException();
    }
  }

  void unlock() {
    lock.unlock();
  }

  /** Waits for whoever else has the lock and lets nobody take it afterwards. */
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
