package io.pressmark.chronicle.internal.state;

import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.pages.PageStore;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.chronicle.internal.tree.TreeLimits;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.StoreOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a store is open, closed, or stopped by a failure; shared by the store and its tables,
 * which it thereby also tells from those of other stores. Thread-safe.
 *
 * <p>A store stops when a change that was committed could not be applied, or could not be brought
 * to the disk, or when a change of a tree's structure was stopped half way: what its pages hold
 * cannot be relied on until it is opened again, which applies what is missing. All operations from
 * then on are refused, where they meet the pages anyway, so that asking costs a read nothing.
 */
public final class StoreState {
  private static final Logger LOG = LoggerFactory.getLogger(StoreState.class);

  private final TreeContext context;
  private final ChangeLog log;
  private final int longestKey;
  private final StoreOptions options;

  /** Read by operations that meet no page, and by those that were refused. */
  private volatile boolean closed;

  /** Why the store stopped; read where {@link #closed} is. */
  private volatile @Nullable Throwable failure;

  public StoreState(TreeContext context, Journal journal, PageStore pages, StoreOptions options) {
    this.context = context;
    this.options = options;
    this.longestKey = TreeLimits.maxKey(pages.pageSize());
    this.log = new ChangeLog(journal, pages, this);
    context.whenBroken(this::fail);
  }

  /** Where changes are recorded. */
  public ChangeLog log() {
    return log;
  }

  /** How the store was opened. */
  public StoreOptions options() {
    return options;
  }

  /** What time it is, in seconds since the epoch. */
  public long seconds() {
    return Math.floorDiv(options.clock().millis(), 1000L);
  }

  /** The longest key of an entry. */
  public int longestKey() {
    return longestKey;
  }

  /** Whether this call closed it. */
  public synchronized boolean close() {
    boolean wasOpen = !closed;
    closed = true;
    return wasOpen;
  }

  /**
   * Stops the store. Called before the locks of the entries are given back that could not be
   * changed, so that nobody reads or writes them.
   */
  public void fail(Throwable cause) {
    synchronized (this) {
      if (failure != null) {
        return;
      }
      failure = cause;
      context.refuse();
    }
    LOG.error("The store stops; open it again to go on", cause);
  }

  /** Whether the store has stopped. */
  public boolean isFailed() {
    return failure != null;
  }

  /** Whether operations are taken. */
  public boolean isOpen() {
    return !closed && failure == null;
  }

  public void requireOpen() {
    if (closed || failure != null) {
      throw unavailable();
    }
  }

  private StoreException unavailable() {
    Throwable cause = failure;
    return closed || cause == null
        ? EngineErrors.closed()
        : new StoreIoException(
            "The store has stopped because a change could not be completed ("
                + cause
                + "). Close it and open it again: opening completes the change",
            cause);
  }

  /** The exception to throw instead of {@code e}; {@code e} itself if it needs no other words. */
  public RuntimeException translate(RuntimeException e) {
    if (e instanceof EngineClosedException
        || (e.equals(failure) && !(e instanceof StoreException))) {
      return unavailable();
    }
    return EngineErrors.translate(e);
  }
}
