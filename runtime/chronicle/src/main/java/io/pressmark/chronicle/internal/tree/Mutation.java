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

  /**
   * The change that was decided on is about to be made; not called if there is none. What it throws
   * reaches the caller of the write, and nothing is changed. Under the lock.
   */
  default void committing(Change change) {}

  /** The change is made. Under the lock, and before anything else changes. */
  default void applied() {}

  /**
   * After {@link #committing} the change could not be made; the cause is thrown. Under the lock.
   */
  default void failed(Throwable cause) {}
}
