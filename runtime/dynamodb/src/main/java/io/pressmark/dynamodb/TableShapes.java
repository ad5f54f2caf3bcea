package io.pressmark.dynamodb;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Writes tables and indexes as requests describe them. */
final class TableShapes {
  private TableShapes() {}

  /** A table that is billed by request. */
  static CreateTableRequest create(TableDefinition table) {
    Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
    List<KeyAttribute> sort = table.sortKey().stream().toList();
    define(List.of(table.partitionKey()), attributes);
    define(sort, attributes);
    List<LocalSecondaryIndex> local = new ArrayList<>();
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    for (IndexDefinition index : table.indexes()) {
      define(index.partitionKeys(), attributes);
      define(index.sortKeys(), attributes);
      if (index.kind() == IndexKind.LOCAL) {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(table.partitionKeys(index), index.sortKeys()))
                .projection(projection(index))
                .build());
      } else {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.partitionKeys(), index.sortKeys()))
                .projection(projection(index))
                .build());
      }
    }
    return CreateTableRequest.builder()
        .tableName(table.name())
        .keySchema(keys(List.of(table.partitionKey()), sort))
        .attributeDefinitions(attributes.values())
        .localSecondaryIndexes(orNull(local))
        .globalSecondaryIndexes(orNull(global))
        .streamSpecification(table.stream().map(view -> stream(Optional.of(view))).orElse(null))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  /** The types of the attributes of an index's key and of its table's. */
  static Collection<AttributeDefinition> attributes(TableDefinition table, IndexDefinition index) {
    Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
    define(List.of(table.partitionKey()), attributes);
    define(table.sortKey().stream().toList(), attributes);
    define(index.partitionKeys(), attributes);
    define(index.sortKeys(), attributes);
    return attributes.values();
  }

  /**
   * An index that is added.
   *
   * @param throughput of the table if that has one, as an index of it must have one, too
   */
  static GlobalSecondaryIndexUpdate adding(
      IndexDefinition index, Optional<io.pressmark.core.store.ProvisionedThroughput> throughput) {
    return GlobalSecondaryIndexUpdate.builder()
        .create(
            create ->
                create
                    .indexName(index.name())
                    .keySchema(keys(index.partitionKeys(), index.sortKeys()))
                    .projection(projection(index))
                    .provisionedThroughput(throughput.map(TableShapes::units).orElse(null)))
        .build();
  }

  /** An index that is removed. */
  static GlobalSecondaryIndexUpdate removing(String index) {
    return GlobalSecondaryIndexUpdate.builder().delete(delete -> delete.indexName(index)).build();
  }

  /** An index whose throughput changes. */
  static GlobalSecondaryIndexUpdate changing(
      String index, io.pressmark.core.store.ProvisionedThroughput throughput) {
    return GlobalSecondaryIndexUpdate.builder()
        .update(update -> update.indexName(index).provisionedThroughput(units(throughput)))
        .build();
  }

  static ProvisionedThroughput units(io.pressmark.core.store.ProvisionedThroughput throughput) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(throughput.readUnits())
        .writeCapacityUnits(throughput.writeUnits())
        .build();
  }

  static StreamSpecification stream(Optional<StreamView> view) {
    return StreamSpecification.builder()
        .streamEnabled(view.isPresent())
        .streamViewType(view.map(StreamView::name).orElse(null))
        .build();
  }

  private static void define(List<KeyAttribute> keys, Map<String, AttributeDefinition> attributes) {
    for (KeyAttribute key : keys) {
      attributes.put(
          key.name(),
          AttributeDefinition.builder()
              .attributeName(key.name())
              .attributeType(key.type().name())
              .build());
    }
  }

  private static List<KeySchemaElement> keys(
      List<KeyAttribute> partition, List<KeyAttribute> sort) {
    List<KeySchemaElement> schema = new ArrayList<>();
    partition.forEach(key -> schema.add(element(key, KeyType.HASH)));
    sort.forEach(key -> schema.add(element(key, KeyType.RANGE)));
    return schema;
  }

  private static KeySchemaElement element(KeyAttribute key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.name()).keyType(type).build();
  }

  private static Projection projection(IndexDefinition index) {
    return Projection.builder()
        .projectionType(index.projection().name())
        .nonKeyAttributes(index.included().isEmpty() ? null : index.included())
        .build();
  }
}
