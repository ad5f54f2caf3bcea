package io.pressmark.chronicle.internal.journal;

/**
 * Keeps records: while it is held every change is recorded, and no record from {@link #first()} on
 * is thrown away. Closed once, by any thread.
 */
public final class Hold implements AutoCloseable {
  private final Journal journal;
  private final long first;

  Hold(Journal journal, long first) {
    this.journal = journal;
    this.first = first;
  }

  /** The number of the first record that is kept, which may not have been written yet. */
  public long first() {
    return first;
  }

  /** Lets go. Doing so twice does nothing. */
  @Override
  public void close() {
    journal.release(this);
  }
}
