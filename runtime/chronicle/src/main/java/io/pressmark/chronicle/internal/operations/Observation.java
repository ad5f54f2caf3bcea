package io.pressmark.chronicle.internal.operations;

import io.pressmark.core.store.StoreOperation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One operation that is being timed; used by its thread alone. It has failed unless told. */
public final class Observation implements AutoCloseable {
  /** The name of the log of slow operations. */
  public static final String LOG_NAME = "io.pressmark.chronicle.slow";

  private static final Logger LOG = LoggerFactory.getLogger(LOG_NAME);
  private static final double NANOS_PER_MILLI = 1e6;

  private final StoreOperation kind;
  private final String table;
  private final @Nullable OperationEvent event;
  private final long slowNanos;
  private final long start;
  private boolean done;
  private long items;

  Observation(StoreOperation kind, String table, @Nullable OperationEvent event, long slowNanos) {
    this.kind = kind;
    this.table = table;
    this.event = event;
    this.slowNanos = slowNanos;
    if (event != null) {
      event.begin();
    }
    this.start = System.nanoTime();
  }

  /** Notes that the operation succeeded, and how many items it read or wrote. */
  public void done(long itemCount) {
    done = true;
    items = itemCount;
  }

  /** Ends the time, and tells of it. */
  @Override
  public void close() {
    long nanos = System.nanoTime() - start;
    if (event != null) {
      event.end();
      if (event.shouldCommit()) {
        event.table = table;
        event.items = items;
        event.failed = !done;
        event.commit();
      }
    }
    if (slowNanos > 0 && nanos >= slowNanos) {
      LOG.warn(
          "{} on table '{}' took {} ms: {}",
          kind,
          table,
          nanos / NANOS_PER_MILLI,
          done ? items + " items" : "failed");
    }
  }
}
