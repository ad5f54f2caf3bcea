package io.pressmark.dynamodb;

import io.pressmark.core.error.StoreClosedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What every request passes: refuses those of a closed store, turns the SDK's exceptions into
 * Pressmark's, and lets closing wait for what is under way. Thread-safe.
 */
final class OperationGate {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Carries out a request.
   *
   * @param resource what it is about, for messages
   */
  <T> T call(String resource, Supplier<T> request) {
    lock.readLock().lock();
    try {
      requireOpen();
      return request.get();
    } catch (SdkException e) {
      throw SdkErrors.translate(e, resource);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Lets some time pass, or less if the store is closed meanwhile. */
  void pause(long nanos) throws InterruptedException {
    if (closing.await(nanos, TimeUnit.NANOSECONDS)) {
      requireOpen();
    }
  }

  private void requireOpen() {
    if (closing.getCount() == 0) {
      throw new StoreClosedException("The store is closed");
    }
  }

  /** Refuses operations from now on, and waits for those that are under way. */
  void close() {
    lock.writeLock().lock();
    try {
      closing.countDown();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
