package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.StoreTable;

/** Tells the tables of one store from those of others. */
final class OwnTables {
  private OwnTables() {}

  /**
   * The table of an action.
   *
   * @throws ValidationException when it is of another store
   */
  static DynamoDbTable require(DynamoDbItemStore store, StoreTable table) {
    if (table instanceof DynamoDbTable own && own.store() == store) {
      return own;
    }
    throw new ValidationException(
        "Table '" + table.definition().name() + "' is of another store than the other actions");
  }
}
