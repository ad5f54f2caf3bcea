package io.pressmark.chronicle.report;

import java.util.List;

/**
 * How a store was left by its last user, and what opening it had to do. Immutable.
 *
 * @param left how the store was left
 * @param changesReplayed changes that were committed and not yet in their pages, and are now
 * @param rebuilt whether the pages were made anew from the last snapshot and the journal
 * @param damages what is damaged, one sentence each, naming the page; the items there cannot be
 *     read or written, all others can
 */
public record RecoveryReport(
    Left left, long changesReplayed, boolean rebuilt, List<String> damages) {

  /** How a store was left. */
  public enum Left {
    /** There was none, or it is in memory. */
    NEW,

    /** Closed, with everything on the disk. */
    CLOSED,

    /**
     * Its process died, or the store had stopped because of a failure; the operating system went
     * on. Nothing that was acknowledged is lost.
     */
    PROCESS_DIED,

    /**
     * The operating system went down, or it is not known that it did not. What is lost depends on
     * the {@link io.pressmark.core.store.Durability} with which the store was open.
     */
    SYSTEM_DIED
  }

  public RecoveryReport {
    damages = List.copyOf(damages);
  }

  /** Whether every acknowledged write is there as far as opening can tell. */
  public boolean isComplete() {
    return damages.isEmpty() && (left != Left.SYSTEM_DIED || rebuilt);
  }

  /** The report in words, for a log. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            switch (left) {
              case NEW -> "The store is new";
              case CLOSED -> "The store had been closed";
              case PROCESS_DIED -> "The last process did not close the store";
              case SYSTEM_DIED ->
                  "The operating system went down, or may have, while the store was open";
            });
    if (changesReplayed > 0) {
      text.append("; changes completed: ").append(changesReplayed);
    }
    if (rebuilt) {
      text.append("; rebuilt from the last snapshot and the journal");
    } else if (left == Left.SYSTEM_DIED) {
      text.append("; what is whole was kept, the newest writes may be missing");
    }
    text.append(damages.isEmpty() ? "; no damage" : "; damaged pages: " + damages.size());
    return text.toString();
  }
}
