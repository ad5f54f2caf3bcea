package io.pressmark.chronicle.internal.state;

import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.journal.JournalRecord;
import io.pressmark.chronicle.internal.pages.PageReservation;
import io.pressmark.chronicle.internal.pages.PageStore;

/**
 * How changes become lasting and atomic. Who changes entries, with all their locks, does this:
 *
 * <ol>
 *   <li>{@link #reserve}: the pages that the change may need are there from now on. It can fail,
 *       and nothing has happened.
 *   <li>{@link #commit}: the record of all new values stands in the journal. It can fail, and
 *       nothing has happened. When it returns the change will be done, by this process or, if that
 *       dies, by the next opening.
 *   <li>The entries are written.
 *   <li>{@link #applied}: the next opening need not do it again. Before the first lock is given
 *       back: while a record is not marked, nobody can have changed its entries since, so that
 *       doing it again, at the next opening, never overwrites something newer.
 *   <li>The locks are given back, and then {@link #awaitDurable}.
 * </ol>
 *
 * <p>What goes wrong between the second and the fourth step stops the store, {@link
 * StoreState#fail}.
 *
 * <p>A change of a single entry is atomic by itself, and recorded only where {@link #recordsAll}
 * says so. Thread-safe.
 */
public final class ChangeLog {
  /** After so many records someone looks how long the journal has become; a power of two. */
  private static final int LOOK_AFTER = 64;

  private final Journal journal;
  private final PageStore pages;
  private final StoreState state;

  /** Set while the store is opened, read by every thread that writes. */
  private volatile Runnable whenLonger = () -> {};

  ChangeLog(Journal journal, PageStore pages, StoreState state) {
    this.journal = journal;
    this.pages = pages;
    this.state = state;
  }

  /** Has something done every now and then while records are added. It returns at once. */
  public void whenLonger(Runnable then) {
    whenLonger = then;
  }

  /** Whether changes of single entries are recorded, too; asked under the lock of the entry. */
  public boolean recordsAll() {
    return journal.recordsAll();
  }

  public PageReservation reserve(int number) {
    return pages.reserve(number);
  }

  /** Commits; returns the record's number. */
  public long commit(JournalRecord record) {
    return journal.append(record);
  }

  public void applied(JournalRecord record) {
    journal.applied(record);
  }

  /** A change that was committed could not be done. */
  public void fail(Throwable cause) {
    state.fail(cause);
  }

  /** As {@link #awaitDurable}, for all that was committed before the call. */
  public void awaitAll() {
    awaitDurable(journal.nextNumber() - 1);
  }

  /**
   * Returns when the record survives what the store promises.
   *
   * @throws io.pressmark.core.error.StoreIoException when the disk failed; the store has stopped
   */
  public void awaitDurable(long number) {
    if ((number & LOOK_AFTER - 1) == 0) {
      whenLonger.run();
    }
    try {
      journal.awaitDurable(number);
    } catch (RuntimeException e) {
      state.fail(e);
      throw e;
    }
  }
}
