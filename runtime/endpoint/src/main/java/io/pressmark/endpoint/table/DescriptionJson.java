package io.pressmark.endpoint.table;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TableDescription;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a table is as DynamoDB's TableDescription. Immutable and thread-safe. */
final class DescriptionJson {
  private static final double MILLIS = 1000;

  private final ResourceNames names;

  DescriptionJson(ResourceNames names) {
    this.names = names;
  }

  /**
   * Writes the object.
   *
   * @param streamLabel of the table's change stream; null if it has none
   */
  void write(TableDescription table, @Nullable String streamLabel, JsonOutput out)
      throws IOException {
    TableDefinition definition = table.definition();
    out.beginObject();
    text("TableName", table.name(), out);
    text("TableArn", names.table(table.name()), out);
    text("TableId", table.id().toString(), out);
    text("TableStatus", table.status().name(), out);
    out.name("CreationDateTime");
    out.number(seconds(table.createdAt()));
    out.name("ItemCount");
    out.number(table.items());
    out.name("TableSizeBytes");
    out.number(table.bytes());
    writeAttributes(definition, out);
    writeKey(List.of(definition.partitionKey()), definition.sortKey().stream().toList(), out);
    writeThroughput(table.throughput(), out);
    writeBilling(table, out);
    writeIndexes(table, IndexKind.LOCAL, "LocalSecondaryIndexes", out);
    writeIndexes(table, IndexKind.GLOBAL, "GlobalSecondaryIndexes", out);
    if (streamLabel != null && definition.stream().isPresent()) {
      out.name("StreamSpecification");
      out.beginObject();
      out.name("StreamEnabled");
      out.bool(true);
      text("StreamViewType", definition.stream().get().name(), out);
      out.endObject();
      text("LatestStreamLabel", streamLabel, out);
      text("LatestStreamArn", names.stream(table.name(), streamLabel), out);
    }
    out.name("DeletionProtectionEnabled");
    out.bool(table.deletionProtection());
    out.endObject();
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }

  private static void text(String name, String value, JsonOutput out) throws IOException {
    out.name(name);
    out.string(value);
  }

  private static void writeAttributes(TableDefinition table, JsonOutput out) throws IOException {
    Map<String, ScalarType> types = new LinkedHashMap<>();
    types.put(table.partitionKey().name(), table.partitionKey().type());
    table.sortKey().ifPresent(key -> types.put(key.name(), key.type()));
    for (IndexDefinition index : table.indexes()) {
      index.partitionKeys().forEach(key -> types.put(key.name(), key.type()));
      index.sortKeys().forEach(key -> types.put(key.name(), key.type()));
    }
    out.name("AttributeDefinitions");
    out.beginArray();
    for (Map.Entry<String, ScalarType> attribute : types.entrySet()) {
      out.beginObject();
      text("AttributeName", attribute.getKey(), out);
      text("AttributeType", attribute.getValue().name(), out);
      out.endObject();
    }
    out.endArray();
  }

  private static void writeKey(
      List<KeyAttribute> partition, List<KeyAttribute> sort, JsonOutput out) throws IOException {
    out.name("KeySchema");
    out.beginArray();
    writeKeyAttributes(partition, "HASH", out);
    writeKeyAttributes(sort, "RANGE", out);
    out.endArray();
  }

  private static void writeKeyAttributes(List<KeyAttribute> keys, String type, JsonOutput out)
      throws IOException {
    for (KeyAttribute key : keys) {
      out.beginObject();
      text("AttributeName", key.name(), out);
      text("KeyType", type, out);
      out.endObject();
    }
  }

  private static void writeThroughput(Optional<ProvisionedThroughput> limit, JsonOutput out)
      throws IOException {
    out.name("ProvisionedThroughput");
    out.beginObject();
    out.name("NumberOfDecreasesToday");
    out.number(0);
    out.name("ReadCapacityUnits");
    out.number(limit.map(ProvisionedThroughput::readUnits).orElse(0L));
    out.name("WriteCapacityUnits");
    out.number(limit.map(ProvisionedThroughput::writeUnits).orElse(0L));
    out.endObject();
  }

  private static void writeBilling(TableDescription table, JsonOutput out) throws IOException {
    if (table.throughput().isEmpty()) {
      out.name("BillingModeSummary");
      out.beginObject();
      text("BillingMode", "PAY_PER_REQUEST", out);
      out.name("LastUpdateToPayPerRequestDateTime");
      out.number(seconds(table.createdAt()));
      out.endObject();
    }
  }

  private void writeIndexes(TableDescription table, IndexKind kind, String name, JsonOutput out)
      throws IOException {
    List<IndexDescription> indexes =
        table.indexes().stream().filter(index -> index.definition().kind() == kind).toList();
    if (indexes.isEmpty()) {
      return;
    }
    out.name(name);
    out.beginArray();
    for (IndexDescription index : indexes) {
      writeIndex(table, index, out);
    }
    out.endArray();
  }

  private void writeIndex(TableDescription table, IndexDescription index, JsonOutput out)
      throws IOException {
    IndexDefinition definition = index.definition();
    out.beginObject();
    text("IndexName", definition.name(), out);
    text("IndexArn", names.index(table.name(), definition.name()), out);
    writeKey(table.definition().partitionKeys(definition), definition.sortKeys(), out);
    out.name("Projection");
    out.beginObject();
    text("ProjectionType", definition.projection().name(), out);
    if (definition.projection() == ProjectionKind.INCLUDE) {
      out.name("NonKeyAttributes");
      out.beginArray();
      for (String attribute : definition.included()) {
        out.string(attribute);
      }
      out.endArray();
    }
    out.endObject();
    out.name("ItemCount");
    out.number(index.items());
    out.name("IndexSizeBytes");
    out.number(index.bytes());
    if (definition.kind() == IndexKind.GLOBAL) {
      text("IndexStatus", index.status().name(), out);
      writeThroughput(index.throughput(), out);
    }
    out.endObject();
  }
}
