package io.pressmark.chronicle.internal.operations;

import org.jspecify.annotations.Nullable;

/**
 * Something that a store does by itself and that takes time: an event for a recording of Java
 * Flight Recorder, if there is one. Used by one thread, in a try block; it has failed unless {@link
 * #done} was called.
 */
public final class StoreActivity implements AutoCloseable {
  /** What a store does by itself. */
  public enum Kind {
    RECOVERY,
    GROWTH,
    SPLIT,
    INDEX,
    SNAPSHOT,
    FORCE
  }

  private final @Nullable StoreEvent event;
  private boolean done;

  private StoreActivity(@Nullable StoreEvent event) {
    this.event = event;
  }

  /**
   * Begins.
   *
   * @param subject the directory, file or table that it is about
   */
  public static StoreActivity begin(Kind kind, String subject) {
    if (!OperationMonitor.mayRecord()) {
      return new StoreActivity(null);
    }
    StoreEvent event = StoreEvents.of(kind);
    event.subject = subject;
    event.begin();
    return new StoreActivity(event);
  }

  /** Notes that it succeeded, and how many bytes were made or written; 0 if unknown. */
  public void done(long bytes) {
    done = true;
    if (event != null) {
      event.bytes = bytes;
    }
  }

  @Override
  public void close() {
    if (event != null) {
      event.end();
      if (event.shouldCommit()) {
        event.failed = !done;
        event.commit();
      }
    }
  }
}
