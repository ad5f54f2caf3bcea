package io.pressmark.chronicle.internal.pages;

import java.util.HashMap;
import java.util.Map;

/**
 * The pages of one store that are reserved, by thread. Guarded by the monitor of its store, which
 * the methods of a reservation take themselves.
 */
final class Reservations {
  private final Object monitor;
  private final Map<Thread, Held> byThread = new HashMap<>();
  private int total;

  Reservations(Object monitor) {
    this.monitor = monitor;
  }

  /** Pages that the calling thread must leave to others. */
  int ofOthers() {
    if (total == 0) {
      return 0;
    }
    Held own = byThread.get(Thread.currentThread());
    return own == null ? total : total - own.left;
  }

  /** All reserved pages. */
  int total() {
    return total;
  }

  /** Notes a reservation of pages that there are. */
  PageReservation add(int pages) {
    Held held = new Held(Thread.currentThread(), pages);
    if (byThread.putIfAbsent(held.thread, held) != null) {
      throw new IllegalStateException("the thread has a reservation already");
    }
    total += pages;
    return held;
  }

  /** The calling thread took a page. */
  void taken() {
    if (total > 0) {
      Held own = byThread.get(Thread.currentThread());
      if (own != null && own.left > 0) {
        own.left--;
        total--;
      }
    }
  }

  private final class Held implements PageReservation {
    private final Thread thread;
    private int left;

    Held(Thread thread, int pages) {
      this.thread = thread;
      this.left = pages;
    }

    @Override
    public void close() {
      synchronized (monitor) {
        if (byThread.remove(thread, this)) {
          total -= left;
        }
      }
    }
  }
}
