package io.pressmark.endpoint.operation;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of a store, as operations on items use them. Thread-safe. */
public final class ServedTables {
  private final ItemStore store;
  private final Map<String, ServedTable> known = new ConcurrentHashMap<>();

  public ServedTables(ItemStore store) {
    this.store = store;
  }

  /** The store itself. */
  public ItemStore store() {
    return store;
  }

  /**
   * The table of that name.
   *
   * @throws ResourceNotFoundException when there is none, as operations on items word it
   */
  public ServedTable table(String name) {
    StoreTable table;
    try {
      table = store.table(name);
    } catch (ResourceNotFoundException e) {
      known.remove(name);
      throw new ResourceNotFoundException("Requested resource not found");
    }
    ServedTable served = known.get(name);
    // A table that has taken the place of another one has a dictionary of its own.
    if (served == null || served.table().names() != table.names()) {
      served = new ServedTable(table);
      known.put(name, served);
    }
    return served;
  }
}
