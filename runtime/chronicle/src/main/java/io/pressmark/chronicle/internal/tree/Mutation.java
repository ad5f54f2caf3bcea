package io.pressmark.chronicle.internal.tree;

/** A change of one entry that is decided while looking at its old value. */
@FunctionalInterface
public interface Mutation {
  /**
   * Looks at the old value and says what to do: at most one of {@link Change#delete()} and {@link
   * Change#replace}; with neither the entry stays as it is. Called once, under the partition's
   * writer lock: it must be short, and must not call the store. What it throws reaches the caller
   * of the write, and nothing is changed.
   */
  void decide(Change change);
}
