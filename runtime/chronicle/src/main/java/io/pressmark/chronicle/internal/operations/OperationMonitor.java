package io.pressmark.chronicle.internal.operations;

import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import java.time.Duration;
import jdk.jfr.FlightRecorder;

/**
 * Times operations for whoever wants it: a recording of Java Flight Recorder, or the log of slow
 * operations. When nobody does, {@link #watches} is all an operation pays. Thread-safe.
 */
public final class OperationMonitor {
  /** A slim runtime image may leave the recorder out. */
  private static final boolean HAS_RECORDER = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private final long slowNanos;

  /**
   * @param slowOperation operations that take longer are logged; zero for none
   */
  public OperationMonitor(Duration slowOperation) {
    this.slowNanos = slowOperation.toNanos();
  }

  /**
   * Whether anything may be recorded. Where nothing is, no event type is touched: the first use of
   * one takes the recorder 60 milliseconds, which the first operation of a process would wait for.
   */
  static boolean mayRecord() {
    return HAS_RECORDER && FlightRecorder.isInitialized();
  }

  /** Whether operations of a kind are to be timed. */
  public boolean watches(StoreOperation kind) {
    return slowNanos > 0 || (mayRecord() && OperationEvents.isRecorded(kind));
  }

  /** A view of a table that times its operations. */
  public StoreTable observe(StoreTable table) {
    return new ObservedTable(table, this);
  }

  /**
   * Begins to time an operation.
   *
   * @param table the name of its table, or of its tables
   */
  public Observation begin(StoreOperation kind, String table) {
    boolean recorded = mayRecord() && OperationEvents.isRecorded(kind);
    return new Observation(kind, table, recorded ? OperationEvents.of(kind) : null, slowNanos);
  }
}
