package io.pressmark.endpoint.table;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operations on tables need. Thread-safe. */
public final class TableContext implements AutoCloseable {
  private final ItemStore store;
  private final ResourceNames names;
  private final DescriptionJson json;
  private final IndexBuilds builds;

  /**
   * @param region in which tables are said to be
   */
  public TableContext(ItemStore store, String region) {
    this.store = store;
    this.names = new ResourceNames(region);
    this.json = new DescriptionJson(names);
    this.builds = new IndexBuilds(store);
  }

  ItemStore store() {
    return store;
  }

  IndexBuilds builds() {
    return builds;
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

  /** That what a request names (by ARN) is not there. */
  ResourceNotFoundException noResource(String arn) {
    // The service's own spelling.
    return new ResourceNotFoundException(
        "Requested resource not found: ResourcArn: " + arn + " not found");
  }

  /** Ends what goes on in the background. */
  @Override
  public void close() {
    builds.close();
  }

  /** Writes an object with one member, the description of a table. */
  void write(String member, TableDescription table, JsonOutput out) throws IOException {
    write(member, table, streamLabel(table), out);
  }

  private void write(
      String member, TableDescription table, @Nullable String streamLabel, JsonOutput out)
      throws IOException {
    out.beginObject();
    out.name(member);
    json.write(table, streamLabel, out);
    out.endObject();
  }

  private @Nullable String streamLabel(TableDescription table) {
    if (table.definition().stream().isEmpty()) {
      return null;
    }
    try {
      return store.table(table.name()).stream().label();
    } catch (ResourceNotFoundException e) {
      // Switched off, or deleted, since it was described.
      return null;
    }
  }

  /** The same of a table that was deleted a moment ago. */
  void writeDeleted(TableDescription table, JsonOutput out) throws IOException {
    write(
        "TableDescription",
        new TableDescription(
            table.id(),
            table.definition(),
            ResourceStatus.DELETING,
            table.items(),
            table.bytes(),
            table.createdAt(),
            table.throughput(),
            table.deletionProtection(),
            List.of()),
        null,
        out);
  }
}
