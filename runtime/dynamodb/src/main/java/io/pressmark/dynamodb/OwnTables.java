package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.StoreTable;
import java.util.Collection;

/** Tells the tables of one store from those of others. */
final class OwnTables {
  private OwnTables() {}

  /** Some tables, for messages. */
  static String describe(Collection<String> names) {
    return names.size() == 1
        ? "table '" + names.iterator().next() + "'"
        : "one of the tables " + names;
  }

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
        "Table '"
            + table.definition().name()
            + "' is not a table of this store: it is one of another");
  }
}
