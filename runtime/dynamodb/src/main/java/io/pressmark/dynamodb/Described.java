package io.pressmark.dynamodb;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ResourceStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Reads what the service says of a table. Of one answer; not thread-safe. */
final class Described {
  private final TableDescription table;
  private final Map<String, ScalarType> types = new LinkedHashMap<>();
  private final List<IndexDescription> indexes = new ArrayList<>();

  Described(TableDescription table) {
    this.table = table;
    table
        .attributeDefinitions()
        .forEach(
            attribute ->
                types.put(
                    attribute.attributeName(),
                    ScalarType.valueOf(attribute.attributeTypeAsString())));
    table.localSecondaryIndexes().forEach(index -> indexes.add(local(index)));
    table.globalSecondaryIndexes().forEach(index -> indexes.add(global(index)));
  }

  /** The name, key, indexes and stream; the service tells the time to live elsewhere. */
  TableDefinition definition(Optional<String> timeToLive) {
    TableDefinition.Builder built = TableDefinition.builder(table.tableName());
    for (KeyAttribute key : keys(table.keySchema(), KeyType.HASH)) {
      built.partitionKey(key.name(), key.type());
    }
    for (KeyAttribute key : keys(table.keySchema(), KeyType.RANGE)) {
      built.sortKey(key.name(), key.type());
    }
    indexes.forEach(index -> built.index(index.definition()));
    return built.build().withTimeToLive(timeToLive).withStream(stream());
  }

  private Optional<StreamView> stream() {
    return table.streamSpecification() != null
            && Boolean.TRUE.equals(table.streamSpecification().streamEnabled())
        ? Optional.of(StreamView.valueOf(table.streamSpecification().streamViewTypeAsString()))
        : Optional.empty();
  }

  io.pressmark.core.store.TableDescription description(Optional<String> timeToLive) {
    return new io.pressmark.core.store.TableDescription(
        id(),
        definition(timeToLive),
        status(table.tableStatusAsString()),
        orZero(table.itemCount()),
        orZero(table.tableSizeBytes()),
        table.creationDateTime(),
        throughput(table.provisionedThroughput()),
        Boolean.TRUE.equals(table.deletionProtectionEnabled()),
        indexes);
  }

  /** The table's id; where there is none, as of some imitations of the service, one of its name. */
  private UUID id() {
    return table.tableId() == null
        ? UUID.nameUUIDFromBytes(
            (table.tableArn() + table.creationDateTime()).getBytes(StandardCharsets.UTF_8))
        : UUID.fromString(table.tableId());
  }

  private List<KeyAttribute> keys(List<KeySchemaElement> schema, KeyType type) {
    return schema.stream()
        .filter(element -> element.keyType() == type)
        .map(element -> new KeyAttribute(element.attributeName(), type(element.attributeName())))
        .toList();
  }

  private ScalarType type(String attribute) {
    ScalarType type = types.get(attribute);
    if (type == null) {
      throw new IllegalStateException(
          "The service does not tell the type of the key attribute '" + attribute + "'");
    }
    return type;
  }

  private IndexDescription local(LocalSecondaryIndexDescription index) {
    IndexDefinition.Builder built = IndexDefinition.local(index.indexName());
    keys(index.keySchema(), KeyType.RANGE).forEach(key -> built.sortKey(key.name(), key.type()));
    return new IndexDescription(
        project(built, index.projection()),
        ResourceStatus.ACTIVE,
        orZero(index.itemCount()),
        orZero(index.indexSizeBytes()),
        Optional.empty());
  }

  private IndexDescription global(GlobalSecondaryIndexDescription index) {
    IndexDefinition.Builder built = IndexDefinition.global(index.indexName());
    keys(index.keySchema(), KeyType.HASH)
        .forEach(key -> built.partitionKey(key.name(), key.type()));
    keys(index.keySchema(), KeyType.RANGE).forEach(key -> built.sortKey(key.name(), key.type()));
    return new IndexDescription(
        project(built, index.projection()),
        status(index.indexStatusAsString()),
        orZero(index.itemCount()),
        orZero(index.indexSizeBytes()),
        throughput(index.provisionedThroughput()));
  }

  private static IndexDefinition project(IndexDefinition.Builder built, Projection projection) {
    return switch (ProjectionKind.valueOf(projection.projectionTypeAsString())) {
      case ALL -> built.build();
      case KEYS_ONLY -> built.projectKeysOnly().build();
      case INCLUDE -> built.include(projection.nonKeyAttributes().toArray(String[]::new)).build();
    };
  }

  /** None is said of a table that is billed by request, or zeros. */
  private static Optional<ProvisionedThroughput> throughput(
      @Nullable ProvisionedThroughputDescription units) {
    return units == null || orZero(units.readCapacityUnits()) == 0
        ? Optional.empty()
        : Optional.of(
            new ProvisionedThroughput(units.readCapacityUnits(), units.writeCapacityUnits()));
  }

  /** States that core does not know, such as that of an archived table, cannot be used either. */
  private static ResourceStatus status(@Nullable String status) {
    return switch (String.valueOf(status)) {
      case "ACTIVE" -> ResourceStatus.ACTIVE;
      case "CREATING" -> ResourceStatus.CREATING;
      case "DELETING" -> ResourceStatus.DELETING;
      default -> ResourceStatus.UPDATING;
    };
  }

  private static long orZero(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  /** What is known of a table. */
  static TableStatistics statistics(io.pressmark.core.store.TableDescription table) {
    return statistics(table.name(), table.items(), table.bytes());
  }

  /** What is known of a table and, behind it, of its indexes. */
  static Stream<TableStatistics> statisticsOfAll(io.pressmark.core.store.TableDescription table) {
    return Stream.concat(
        Stream.of(statistics(table)),
        table.indexes().stream()
            .map(
                index ->
                    statistics(
                        table.name() + "/" + index.definition().name(),
                        index.items(),
                        index.bytes())));
  }

  /** What is known of a table or an index: the service does not show its partitions. */
  static TableStatistics statistics(String name, long items, long bytes) {
    PartitionStatistics all =
        new PartitionStatistics(0, 0, -1, items, bytes, bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return new TableStatistics(name, List.of(all), List.of());
  }
}
