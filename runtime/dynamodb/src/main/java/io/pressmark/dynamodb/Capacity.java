package io.pressmark.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What the service says that requests cost. A service that says nothing costs nothing. */
final class Capacity {
  private Capacity() {}

  /** All read units of a request. */
  static double readUnits(@Nullable ConsumedCapacity consumed) {
    if (consumed == null) {
      return 0;
    }
    Double reads = consumed.readCapacityUnits();
    return orZero(reads == null ? consumed.capacityUnits() : reads);
  }

  /** What of the read units of a request on an index was of its table. */
  static double tableReadUnits(@Nullable ConsumedCapacity consumed) {
    if (consumed == null || consumed.table() == null) {
      return 0;
    }
    Double reads = consumed.table().readCapacityUnits();
    return orZero(reads == null ? consumed.table().capacityUnits() : reads);
  }

  /** Adds what a write cost, of its table and of each index. */
  static void addWrite(
      @Nullable ConsumedCapacity consumed, io.pressmark.core.store.ConsumedCapacity into) {
    if (consumed == null) {
      return;
    }
    if (consumed.table() == null) {
      into.addWrite(orZero(consumed.capacityUnits()));
    } else {
      into.addWrite(writeUnits(consumed.table()));
    }
    consumed
        .globalSecondaryIndexes()
        .forEach((index, units) -> into.addIndexWrite(index, writeUnits(units)));
    consumed
        .localSecondaryIndexes()
        .forEach((index, units) -> into.addIndexWrite(index, writeUnits(units)));
  }

  private static double writeUnits(
      software.amazon.awssdk.services.dynamodb.model.Capacity consumed) {
    Double writes = consumed.writeCapacityUnits();
    return orZero(writes == null ? consumed.capacityUnits() : writes);
  }

  private static double orZero(@Nullable Double units) {
    return units == null ? 0 : units;
  }
}
