package io.pressmark.core.store;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import java.util.Optional;

/** DynamoDB's rules of switching change streams on and off, for engines. */
public final class StreamRules {
  private StreamRules() {}

  /**
   * The table with its stream switched on or off.
   *
   * @param view empty to switch it off
   * @throws ValidationException when it is on or off already
   */
  public static TableDefinition change(TableDefinition table, Optional<StreamView> view) {
    if (view.isPresent() && table.stream().isPresent()) {
      throw new ValidationException(
          "Table already has an enabled stream: TableName: " + table.name(),
          "; switch it off first to have another view");
    }
    if (view.isEmpty() && table.stream().isEmpty()) {
      throw new ValidationException("Table has no stream to disable: TableName: " + table.name());
    }
    return table.withStream(view);
  }

  /** What an engine throws when a table's stream is asked for and is off. */
  public static ResourceNotFoundException noStream(String table) {
    return new ResourceNotFoundException(
        "Requested resource not found",
        ": table '" + table + "' has no change stream; switch it on with ItemStore.updateStream");
  }
}
