package io.pressmark.chronicle.internal.operations;

import io.pressmark.core.store.ProgressListener;

/** Counts what is done of a phase, and tells a listener now and then. Not thread-safe. */
public final class Progress {
  /** Units between two calls of the listener. */
  private static final int STEP = 1024;

  private final ProgressListener listener;
  private final String phase;
  private final long total;
  private long done;

  /**
   * @param total how many units there probably are; it may turn out otherwise while others write
   */
  public Progress(ProgressListener listener, String phase, long total) {
    this.listener = listener;
    this.phase = phase;
    this.total = total;
    tell();
  }

  /** Some units are done. */
  public void add(int units) {
    long before = done;
    done += units;
    if (before / STEP != done / STEP) {
      tell();
    }
  }

  /** The phase is over. */
  public void end() {
    tell();
  }

  /** How many units are done. */
  public long done() {
    return done;
  }

  private void tell() {
    listener.progress(phase, done, Math.max(total, done));
  }
}
