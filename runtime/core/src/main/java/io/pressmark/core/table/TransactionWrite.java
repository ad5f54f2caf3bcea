package io.pressmark.core.table;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;

/** One action of a typed transaction, until the transaction went through. For one thread. */
interface TransactionWrite {

  /** The table of the action. */
  TypedTable<?> table();

  /** The action, made anew for each attempt. */
  WriteAction prepare();

  /**
   * Whether the action failed because another writer was faster, so that the transaction is to be
   * tried again.
   */
  default boolean isOutrun(CancellationReason reason) {
    return false;
  }

  /** What is to be said of an action that failed. */
  default CancellationReason explain(CancellationReason reason) {
    return reason;
  }

  /** Refuses an action that would not be the same if it were sent again. */
  default void requireRepeatable() {}

  /** Tells what is stored, after the transaction went through. */
  default void report(WrittenItems written) {}

  /** What every action asks for: the item that a condition is false of. */
  static WriteOutcome outcome() {
    return new WriteOutcome().ask(ReturnValues.NONE, ReturnValues.ALL_OLD);
  }
}
