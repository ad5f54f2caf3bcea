package io.pressmark.cli.command;

import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreTable;
import picocli.CommandLine.Parameters;

/** The store and the table that a command works on. */
final class TableArgument extends StoreArgument {
  @Parameters(index = "1", paramLabel = "TABLE", description = "The name of the table.")
  private String name = "";

  String name() {
    return name;
  }

  /**
   * The table.
   *
   * @throws NotFoundException when there is none; the message has the names of those that are there
   */
  StoreTable in(ItemStore store) {
    return find(store, name);
  }

  NotFoundException notFound(ItemStore store) {
    return notFound(store, name);
  }

  /**
   * The table of this name.
   *
   * @throws NotFoundException as {@link #in}
   */
  static StoreTable find(ItemStore store, String name) {
    try {
      return store.table(name);
    } catch (ResourceNotFoundException e) {
      throw notFound(store, name);
    }
  }

  private static NotFoundException notFound(ItemStore store, String name) {
    return new NotFoundException(
        "There is no table '"
            + name
            + "' in this store; "
            + (store.tableNames().isEmpty()
                ? "it has no tables"
                : "its tables are: " + String.join(", ", store.tableNames())));
  }
}
