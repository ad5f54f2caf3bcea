package io.pressmark.endpoint.stream;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.table.ResourceNames;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The change streams of a store, by their names (ARNs). Thread-safe. */
public final class ServedStreams {
  /** A stream that is there, and its table. */
  record Found(ServedTable table, StoreStream stream) {}

  private final ServedTables tables;
  private final ResourceNames names;

  /**
   * @param region in which streams are said to be
   */
  public ServedStreams(ServedTables tables, String region) {
    this.tables = tables;
    this.names = new ResourceNames(region);
  }

  /** The names of all tables that have one, in order. */
  List<String> tablesWithStream() {
    return tables.store().tableNames().stream().filter(name -> ofTable(name).isPresent()).toList();
  }

  /** The stream of a table; empty if the table has none, or is not there. */
  Optional<Found> ofTable(String name) {
    try {
      ServedTable table = tables.table(name);
      return Optional.of(new Found(table, table.table().stream()));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The name of a stream. */
  String arn(Found found) {
    return names.stream(found.table().name(), found.stream().label());
  }

  /**
   * The stream of a name.
   *
   * @throws ResourceNotFoundException when there is none
   */
  Found byArn(String arn) {
    ResourceNames.StreamName name =
        ResourceNames.parseStream(arn)
            .orElseThrow(
                () ->
                    ServiceException.validation(
                        "Invalid StreamArn: Invalid ResourceArn provided as input " + arn));
    return find(name.table(), name.label())
        .orElseThrow(
            () ->
                new ResourceNotFoundException(
                    "Requested resource not found: Stream: " + arn + " not found"));
  }

  /** The stream of a table that has this label; empty if that is gone. */
  Optional<Found> find(String table, String label) {
    return ofTable(table).filter(found -> found.stream().label().equals(label));
  }

  /** Writes what tells a stream from all others. */
  void writeIdentity(Found found, JsonOutput out) throws IOException {
    out.name("StreamArn");
    out.string(arn(found));
    out.name("TableName");
    out.string(found.table().name());
    out.name("StreamLabel");
    out.string(found.stream().label());
  }

  /** Writes the key of a stream's table. */
  static void writeKey(TableDefinition table, JsonOutput out) throws IOException {
    out.name("KeySchema");
    out.beginArray();
    writeKeyAttribute(table.partitionKey(), "HASH", out);
    if (table.sortKey().isPresent()) {
      writeKeyAttribute(table.sortKey().get(), "RANGE", out);
    }
    out.endArray();
  }

  private static void writeKeyAttribute(KeyAttribute key, String type, JsonOutput out)
      throws IOException {
    out.beginObject();
    out.name("AttributeName");
    out.string(key.name());
    out.name("KeyType");
    out.string(type);
    out.endObject();
  }
}
