package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.function.Consumer;

/** What all partitions of one store share. */
public final class TreeContext {
  private final PageStore store;
  private final Epochs epochs;
  private final PublishHook hook;
  private final TreeLimits limits;

  /** Read by every writer that has got its lock. */
  private volatile boolean refusing;

  /** Told when a tree in memory is not what its pages say; set before there are trees. */
  private volatile Consumer<Throwable> whenBroken = cause -> {};

  private TreeContext(PageStore store, PublishHook hook) {
    this.store = store;
    this.epochs = new Epochs();
    this.hook = hook;
    this.limits = new TreeLimits(store.pageSize());
  }

  /**
   * For an open page store, which the caller closes after {@link #close()}.
   *
   * @throws IllegalArgumentException if the store's pages are too small or too large for trees
   */
  public static TreeContext of(PageStore store) {
    return of(store, PublishHook.NONE);
  }

  /** As {@link #of(PageStore)}, with someone who is told of every store of a header word. */
  public static TreeContext of(PageStore store, PublishHook hook) {
    return new TreeContext(store, hook);
  }

  /**
   * Refuses further reads and writes, in all partitions, without waiting for those under way. For a
   * store whose pages cannot be relied on until it is opened again.
   */
  public void refuse() {
    refusing = true;
    epochs.refuse();
  }

  /** Has somebody told when {@link #broken} is called. */
  public void whenBroken(Consumer<Throwable> told) {
    whenBroken = told;
  }

  /**
   * Refuses further reads and writes, since a change of a tree was stopped between its pages and
   * its directory, as by a lack of memory. Opening makes the tree from the pages, which are right
   * at every step. Called under the writer lock.
   */
  void broken(Throwable cause) {
    refuse();
    whenBroken.accept(cause);
  }

  boolean isRefusing() {
    return refusing;
  }

  /**
   * Refuses further reads, and returns when no reader is left inside. Writers are refused and
   * waited for by closing each partition, before this.
   */
  public void close() {
    epochs.close();
  }

  PageStore store() {
    return store;
  }

  Epochs epochs() {
    return epochs;
  }

  PublishHook hook() {
    return hook;
  }

  TreeLimits limits() {
    return limits;
  }
}
