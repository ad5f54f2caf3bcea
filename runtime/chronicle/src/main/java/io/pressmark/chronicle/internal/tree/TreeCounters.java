package io.pressmark.chronicle.internal.tree;

import java.util.concurrent.atomic.AtomicLong;

/** What a tree counts. Written under the writer lock, read at any time; each is right by itself. */
final class TreeCounters {
  final AtomicLong items = new AtomicLong();
  final AtomicLong pages = new AtomicLong();
  final AtomicLong compactions = new AtomicLong();
  final AtomicLong splits = new AtomicLong();
  final AtomicLong shifts = new AtomicLong();
  final AtomicLong merges = new AtomicLong();

  /**
   * Hands what is counted since the store was opened over to the tree that takes this one's place.
   */
  void copyChangesTo(TreeCounters to) {
    to.compactions.set(compactions.get());
    to.splits.set(splits.get());
    to.shifts.set(shifts.get());
    to.merges.set(merges.get());
  }

  /** Adds without the cost of an atomic addition: there is one writer. */
  static void add(AtomicLong counter, long amount) {
    counter.setOpaque(counter.getPlain() + amount);
  }
}
