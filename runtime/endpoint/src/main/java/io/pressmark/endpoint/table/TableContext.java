package io.pressmark.endpoint.table;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** What operations on tables need. Thread-safe. */
public final class TableContext {
  private final ItemStore store;
  private final ResourceNames names;
  private final DescriptionJson json;

  /**
   * @param region in which tables are said to be
   */
  public TableContext(ItemStore store, String region) {
    this.store = store;
    this.names = new ResourceNames(region);
    this.json = new DescriptionJson(names);
  }

  ItemStore store() {
    return store;
  }

  ResourceNames names() {
    return names;
  }

  /**
   * A table at this moment.
   *
   * @throws ResourceNotFoundException when there is none, as operations on tables word it
   */
  TableDescription describe(String table) {
    try {
      return store.describe(table);
    } catch (ResourceNotFoundException e) {
      throw new ResourceNotFoundException(
          "Requested resource not found: Table: " + table + " not found");
    }
  }

  /** Writes an object with one member, the description of a table. */
  void write(String member, TableDescription table, JsonOutput out) throws IOException {
    out.beginObject();
    out.name(member);
    json.write(table, out);
    out.endObject();
  }

  /** The same of a table that was deleted a moment ago. */
  void writeDeleted(TableDescription table, JsonOutput out) throws IOException {
    write(
        "TableDescription",
        new TableDescription(
            table.definition(),
            ResourceStatus.DELETING,
            table.items(),
            table.bytes(),
            table.createdAt(),
            table.throughput(),
            List.of()),
        out);
  }
}
