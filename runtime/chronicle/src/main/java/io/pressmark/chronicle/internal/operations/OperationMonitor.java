package io.pressmark.chronicle.internal.operations;

import static java.util.stream.Collectors.joining;

import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /**
   * Carries out an operation on several items, and times it if it is to be.
   *
   * @param table the table of an action
   * @param operation returns the actions it left out
   * @return the same
   */
  public <A> List<A> call(
      StoreOperation kind,
      List<A> actions,
      Function<A, StoreTable> table,
      Supplier<List<A>> operation) {
    if (!watches(kind)) {
      return operation.get();
    }
    String tables =
        actions.stream()
            .map(action -> table.apply(action).definition().name())
            .distinct()
            .collect(joining(", "));
    try (Observation seen = begin(kind, tables)) {
      List<A> unprocessed = operation.get();
      seen.done(actions.size() - unprocessed.size());
      return unprocessed;
    }
  }

  /** As {@link #call}, with an operation that leaves nothing out. */
  public <A> void run(
      StoreOperation kind, List<A> actions, Function<A, StoreTable> table, Runnable operation) {
    call(
        kind,
        actions,
        table,
        () -> {
          operation.run();
          return List.of();
        });
  }
}
