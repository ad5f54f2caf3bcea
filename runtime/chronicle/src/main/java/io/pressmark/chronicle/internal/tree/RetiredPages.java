package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;

/**
 * Pages a tree took out of use, in order, until no reader can be in them any more; then they go
 * back to the page store. Used under the partition's writer lock.
 */
final class RetiredPages {
  private record Retired(int pageId, long epoch) {}

  private static final long WAIT_NANOS = 50_000;

  private final PageStore store;
  private final Epochs epochs;
  private final ArrayDeque<Retired> waiting = new ArrayDeque<>();

  RetiredPages(PageStore store, Epochs epochs) {
    this.store = store;
    this.epochs = epochs;
  }

  /** Takes a page whose retirement is published in the page and in the directory. */
  void add(int pageId) {
    waiting.add(new Retired(pageId, epochs.current()));
  }

  /** Takes the pages that wait elsewhere; this one has none yet. */
  void takeOver(RetiredPages other) {
    waiting.addAll(other.waiting);
    other.waiting.clear();
  }

  /** How many pages wait. */
  int size() {
    return waiting.size();
  }

  /** Gives back the pages that nobody reads any more. */
  void release() {
    while (true) {
      Retired first = waiting.peek();
      if (first == null || !epochs.isDrained(first.epoch())) {
        return;
      }
      waiting.remove();
      store.free(first.pageId());
    }
  }

  /** Gives back all pages; waits for the readers that are inside. */
  void releaseAll() {
    release();
    while (!waiting.isEmpty()) {
      LockSupport.parkNanos(this, WAIT_NANOS);
      release();
    }
  }
}
