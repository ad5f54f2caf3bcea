package io.pressmark.testkit.fault;

import io.pressmark.core.store.StoreOperation;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault that will happen, and how often still. Guarded by the {@link Faults} it belongs to. */
final class PlannedFault {
  private final Fault fault;
  private final Set<StoreOperation> operations;
  private final @Nullable String table;
  private final double probability;
  private int toPass;
  private int timesLeft;

  PlannedFault(
      Fault fault,
      Set<StoreOperation> operations,
      @Nullable String table,
      int toPass,
      int timesLeft,
      double probability) {
    this.fault = fault;
    this.operations = operations;
    this.table = table;
    this.toPass = toPass;
    this.timesLeft = timesLeft;
    this.probability = probability;
  }

  Fault fault() {
    return fault;
  }

  /** Whether it depends on chance. */
  boolean isRandom() {
    return probability > 0 && probability < 1;
  }

  /** Whether it happens to operations on this table. */
  boolean concerns(String tableName) {
    return table == null || table.equals(tableName);
  }

  /** Whether it happens to this operation on these tables; counts it. */
  boolean happens(StoreOperation operation, List<String> tables, Random random) {
    if (!operations.contains(operation) || tables.stream().noneMatch(this::concerns)) {
      return false;
    }
    if (toPass > 0) {
      toPass--;
      return false;
    }
    if (isRandom() ? random.nextDouble() >= probability : probability == 0) {
      return false;
    }
    if (timesLeft != Integer.MAX_VALUE) {
      timesLeft--;
    }
    return true;
  }

  boolean isOver() {
    return timesLeft == 0;
  }
}
