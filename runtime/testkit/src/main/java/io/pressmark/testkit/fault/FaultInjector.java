package io.pressmark.testkit.fault;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.TransactionConflictException;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.ThroughputRules;
import io.pressmark.core.table.BatchRetry;
import java.util.ArrayList;
import java.util.List;

/** Lets faults happen to operations, each in the form that DynamoDB gives it. Thread-safe. */
final class FaultInjector {
  private static final String CONFLICT = "Transaction is ongoing for the item";

  private final Faults faults;
  private final BatchRetry.Pause pause;

  FaultInjector(Faults faults, BatchRetry.Pause pause) {
    this.faults = faults;
    this.pause = pause;
  }

  /** What happens to an operation on one table. */
  void meet(StoreOperation operation, String table) {
    for (PlannedFault met : meetAndPass(operation, List.of(table))) {
      if (met.fault() instanceof Fault.Conflict) {
        throw new TransactionConflictException(CONFLICT);
      }
      throw ThroughputRules.exceeded(table);
    }
  }

  /**
   * What happens to a transaction.
   *
   * @param tables those of the actions, in order
   */
  void meetTransaction(StoreOperation operation, List<String> tables) {
    List<PlannedFault> refusals = meetAndPass(operation, tables);
    if (!refusals.isEmpty()) {
      throw new TransactionCanceledException(reasons(refusals.get(0), tables));
    }
  }

  /**
   * What happens to a batch.
   *
   * @param tables those of the actions, in order
   * @return for each action whether it is carried out; at least one is
   */
  boolean[] meetBatch(StoreOperation operation, List<String> tables) {
    boolean[] refused = new boolean[tables.size()];
    for (PlannedFault met : meetAndPass(operation, tables)) {
      int most =
          met.fault() instanceof Fault.Unprocessed unprocessed
              ? unprocessed.actions()
              : tables.size();
      for (int i = 0; i < refused.length && most > 0; i++) {
        if (met.concerns(tables.get(i))) {
          refused[i] = true;
          most--;
        }
      }
    }
    boolean[] carriedOut = new boolean[refused.length];
    boolean any = refused.length == 0;
    for (int i = 0; i < refused.length; i++) {
      carriedOut[i] = !refused[i];
      any |= carriedOut[i];
    }
    if (!any) {
      throw ThroughputRules.exceeded(tables.get(0));
    }
    return carriedOut;
  }

  /** Lets happen what only takes place before the operation; returns what refuses it. */
  private List<PlannedFault> meetAndPass(StoreOperation operation, List<String> tables) {
    List<PlannedFault> refusals = new ArrayList<>();
    for (PlannedFault met : faults.meet(operation, tables)) {
      if (met.fault() instanceof Fault.Delay delay) {
        waitFor(delay);
      } else if (met.fault() instanceof Fault.Interference interference) {
        faults.without(interference.action());
      } else {
        refusals.add(met);
      }
    }
    return refusals;
  }

  private void waitFor(Fault.Delay delay) {
    try {
      pause.pause(delay.time());
    } catch (InterruptedException e) {
      // No operation of a store ends because its thread is interrupted; who called it decides.
      Thread.currentThread().interrupt();
    }
  }

  private static List<CancellationReason> reasons(PlannedFault refusal, List<String> tables) {
    boolean conflict = refusal.fault() instanceof Fault.Conflict;
    List<CancellationReason> reasons = new ArrayList<>();
    boolean any = false;
    for (String table : tables) {
      if (!refusal.concerns(table) || (conflict && any)) {
        reasons.add(CancellationReason.none());
      } else if (conflict) {
        reasons.add(CancellationReason.of(CancellationReason.TRANSACTION_CONFLICT, CONFLICT, null));
        any = true;
      } else {
        reasons.add(
            CancellationReason.of(
                CancellationReason.THROUGHPUT_EXCEEDED, ThroughputRules.exceeded(table), null));
      }
    }
    return reasons;
  }
}
