package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** The operations on single items of one table, and what they cost. Thread-safe. */
final class MeteredTable {
  private final StoreTable table;
  private final ReadConsistency consistency;
  private final CapacityMeter meter;
  private final TableProjections projections;

  /**
   * A table.
   *
   * @param consistency how new reads have to be
   */
  MeteredTable(StoreTable table, ReadConsistency consistency, CapacityMeter meter) {
    this.table = table;
    this.consistency = consistency;
    this.meter = meter;
    this.projections = new TableProjections(table);
  }

  /** How new reads have to be, unless they say it themselves. */
  ReadConsistency consistency() {
    return consistency;
  }

  CapacityMeter meter() {
    return meter;
  }

  /** The projections that it has been read by. */
  TableProjections projections() {
    return projections;
  }

  boolean get(EncodedKey key, OperationBuffers buffers) {
    return get(key, consistency, null, buffers);
  }

  /** Reads what a projection names of an item. */
  boolean get(EncodedKey key, ProjectionExpression projection, OperationBuffers buffers) {
    return get(key, consistency, projection, buffers);
  }

  /** Reads an item that is to be written: a condition judges whether it is the newest. */
  boolean getNewest(EncodedKey key, OperationBuffers buffers) {
    return get(key, ReadConsistency.STRONG, null, buffers);
  }

  private boolean get(
      EncodedKey key,
      ReadConsistency required,
      @Nullable ProjectionExpression projection,
      OperationBuffers buffers) {
    ReadOutcome outcome = buffers.read.ask(required, projection);
    boolean found = table.get(key, buffers.item, outcome);
    meter.read(StoreOperation.GET, null, outcome.readUnits());
    return found;
  }

  void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    try {
      table.put(key, item, condition, outcome);
    } finally {
      meter.written(StoreOperation.PUT, outcome.consumed());
    }
  }

  void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    try {
      table.update(key, update, condition, outcome);
    } finally {
      meter.written(StoreOperation.UPDATE, outcome.consumed());
    }
  }

  void delete(EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    try {
      table.delete(key, condition, outcome);
    } finally {
      meter.written(StoreOperation.DELETE, outcome.consumed());
    }
  }
}
