package io.pressmark.chronicle.internal.tree;

import java.util.concurrent.locks.ReentrantLock;

/** A partition's one writer lock, which can be closed for good. */
final class WriterLock {
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by the lock. */
  private boolean closed;

  /** Guarded by the lock: why it is closed. */
  private boolean moved;

  private final TreeContext context;

  WriterLock(TreeContext context) {
    this.context = context;
  }

  /**
   * Waits for the lock.
   *
   * @throws IllegalStateException if this thread has it: a mutation called the store
   * @throws EngineClosedException if the partition is closed, or the store refuses
   * @throws PartitionMovedException if the partition was divided
   */
  @SuppressWarnings("LockNotBeforeTry") // the caller unlocks, unless this throws
  void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("A mutation must not call the store");
    }
    lock.lock();
    if (closed || context.isRefusing()) {
      boolean isMoved = moved;
      lock.unlock();
      throw isMoved ? new PartitionMovedException() : new EngineClosedException();
    }
  }

  void unlock() {
    lock.unlock();
  }

  /** Lets nobody take it after its holder any more: the partition has become two. */
  void move() {
    moved = true;
    closed = true;
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
