package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.operations.ObservedTable;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.StoreTable;

/** Tells the tables of one store from those of others. Immutable and thread-safe. */
final class OwnTables {
  private final StoreState state;

  OwnTables(StoreState state) {
    this.state = state;
  }

  /**
   * The engine's table behind one that was given to an operation on several.
   *
   * @throws ValidationException when it belongs to another store
   */
  EngineTable require(StoreTable table) {
    if (ObservedTable.inner(table) instanceof EngineTable own && own.isOf(state)) {
      return own;
    }
    throw new ValidationException(
        "Table '"
            + table.definition().name()
            + "' is not a table of this store: transactions and batches take tables that their own"
            + " store gave");
  }
}
