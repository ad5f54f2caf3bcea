package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.EngineClosedException;

/**
 * Whether a store is open; shared by the store and its tables, which it thereby also tells from
 * those of other stores. Thread-safe.
 */
final class StoreState {
  /** Read by operations that meet no page, and by those that were refused. */
  private volatile boolean closed;

  /** Whether this call closed it. */
  synchronized boolean close() {
    boolean wasOpen = !closed;
    closed = true;
    return wasOpen;
  }

  void requireOpen() {
    if (closed) {
      throw EngineErrors.closed();
    }
  }

  /** The exception to throw instead of {@code e}; {@code e} itself if it needs no other words. */
  RuntimeException translate(RuntimeException e) {
    return e instanceof EngineClosedException ? EngineErrors.closed() : EngineErrors.translate(e);
  }
}
