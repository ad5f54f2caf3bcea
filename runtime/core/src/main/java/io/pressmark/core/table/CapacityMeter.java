package io.pressmark.core.table;

import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.StoreOperation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a listener, if there is one, what operations on one table cost. Thread-safe. */
final class CapacityMeter {
  private final String table;
  private final @Nullable CapacityListener listener;

  /**
   * A meter.
   *
   * @param listener null if nobody wants to know
   */
  CapacityMeter(String table, @Nullable CapacityListener listener) {
    this.table = table;
    this.listener = listener;
  }

  /**
   * Notes a read.
   *
   * @param index null for the table itself
   * @param units 0 if it was not carried out
   */
  void read(StoreOperation operation, @Nullable String index, double units) {
    CapacityListener interested = listener;
    if (interested != null && units > 0) {
      interested.consumed(
          new ConsumedUnits(operation, table, Optional.ofNullable(index), units, 0));
    }
  }

  /** Notes a write of one item, if it was carried out. */
  void written(StoreOperation operation, ConsumedCapacity consumed) {
    CapacityListener interested = listener;
    if (interested == null) {
      return;
    }
    double reads = consumed.readUnits();
    double writes = consumed.tableWriteUnits();
    if (reads > 0 || writes > 0) {
      interested.consumed(new ConsumedUnits(operation, table, Optional.empty(), reads, writes));
    }
    consumed.forEachIndex(
        (index, units) ->
            interested.consumed(new ConsumedUnits(operation, table, Optional.of(index), 0, units)));
  }
}
