package io.pressmark.testkit.fault;

import io.pressmark.core.store.StoreOperation;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault, and which operations it happens to. Immutable; it takes effect when it is told how
 * often, by {@link #next()}, {@link #next(int)}, {@link #withProbability} or {@link #always}.
 */
public final class FaultPlan {
  private final Faults faults;
  private final Fault fault;
  private final Set<StoreOperation> operations;
  private final @Nullable String table;
  private final int passed;

  FaultPlan(Faults faults, Fault fault) {
    this(faults, fault, fault.usual(), null, 0);
  }

  private FaultPlan(
      Faults faults,
      Fault fault,
      Set<StoreOperation> operations,
      @Nullable String table,
      int passed) {
    this.faults = faults;
    this.fault = fault;
    this.operations = operations;
    this.table = table;
    this.passed = passed;
  }

  /**
   * Happens to these operations only.
   *
   * @throws IllegalArgumentException when it cannot happen to one of them
   */
  public FaultPlan of(StoreOperation first, StoreOperation... more) {
    Set<StoreOperation> chosen = EnumSet.of(first, more);
    for (StoreOperation operation : chosen) {
      if (!fault.possible().contains(operation)) {
        throw new IllegalArgumentException(
            "DynamoDB has no "
                + fault
                + " of "
                + operation
                + "; it is possible for "
                + fault.possible());
      }
    }
    return new FaultPlan(faults, fault, chosen, table, passed);
  }

  /**
   * Happens to operations on this table only; of a batch or transaction, to the actions on it. A
   * table that does not exist is never met.
   */
  public FaultPlan on(String tableName) {
    return new FaultPlan(faults, fault, operations, tableName, passed);
  }

  /**
   * Lets so many operations pass first.
   *
   * @throws IllegalArgumentException when the number is negative
   */
  public FaultPlan after(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("after(" + number + "): 0 operations or more can pass");
    }
    return new FaultPlan(faults, fault, operations, table, number);
  }

  /** Happens to the next such operation. */
  public void next() {
    next(1);
  }

  /**
   * Happens to the next {@code number} such operations.
   *
   * @throws IllegalArgumentException when the number is less than 1
   */
  public void next(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("next(" + number + "): it happens at least once");
    }
    faults.add(planned(number, 1));
  }

  /** Happens to every such operation, until {@link Faults#clear}. */
  public void always() {
    faults.add(planned(Integer.MAX_VALUE, 1));
  }

  /**
   * Happens to each such operation with this probability, until {@link Faults#clear}, as the {@link
   * Faults#seed() seed} has it.
   *
   * @throws IllegalArgumentException when it is not between 0 and 1
   */
  public void withProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "withProbability(" + probability + "): a probability is from 0 to 1");
    }
    faults.add(planned(Integer.MAX_VALUE, probability));
  }

  private PlannedFault planned(int times, double probability) {
    return new PlannedFault(fault, operations, table, passed, times, probability);
  }
}
