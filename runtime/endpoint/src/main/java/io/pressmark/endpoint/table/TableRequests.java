package io.pressmark.endpoint.table;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables as CreateTable has them. */
final class TableRequests {
  private static final int MAX_LOCAL = 5;
  private static final int MAX_GLOBAL = 20;

  private TableRequests() {}

  /**
   * Reads a table.
   *
   * @throws ServiceException when it breaks a rule
   */
  static TableDefinition read(Parameters request) {
    AttributeTypes types = new AttributeTypes(request);
    List<Parameters> schema = request.structures("KeySchema");
    if (schema.size() > types.size()) {
      throw ServiceException.validation(
          "Invalid KeySchema: Some index key attribute have no definition");
    }
    KeySchema key = KeySchema.read(request, types);
    boolean hasIndexes =
        request.has("LocalSecondaryIndexes") || request.has("GlobalSecondaryIndexes");
    if (!hasIndexes && schema.size() != types.size()) {
      throw ServiceException.invalidParameter(
          "Number of attributes in KeySchema does not exactly match number of attributes defined in"
              + " AttributeDefinitions");
    }
    KeyAttribute partition = key.partition().get(0);
    TableDefinition.Builder table =
        TableDefinition.builder(request.tableName())
            .partitionKey(partition.name(), partition.type());
    key.sort().forEach(sort -> table.sortKey(sort.name(), sort.type()));
    Set<String> names = new HashSet<>();
    addLocal(request, types, key, table, names);
    addGlobal(request, types, table, names);
    types.requireAllUsed();
    streamView(request).ifPresent(table::stream);
    return table.build();
  }

  private static void addLocal(
      Parameters request,
      AttributeTypes types,
      KeySchema key,
      TableDefinition.Builder table,
      Set<String> names) {
    List<Parameters> indexes = request.structures("LocalSecondaryIndexes");
    requireSome(request, "LocalSecondaryIndexes", indexes);
    if (!indexes.isEmpty() && key.sort().isEmpty()) {
      throw ServiceException.invalidParameter(
          "Table KeySchema does not have a range key, which is required when specifying a"
              + " LocalSecondaryIndex");
    }
    for (Parameters index : indexes) {
      IndexDefinition definition = IndexRequests.local(index, types, key.partition().get(0));
      requireNew(names, definition.name());
      table.index(definition);
    }
    if (indexes.size() > MAX_LOCAL) {
      throw ServiceException.invalidParameter(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + MAX_LOCAL);
    }
  }

  private static void addGlobal(
      Parameters request, AttributeTypes types, TableDefinition.Builder table, Set<String> names) {
    List<Parameters> indexes = request.structures("GlobalSecondaryIndexes");
    requireSome(request, "GlobalSecondaryIndexes", indexes);
    for (Parameters index : indexes) {
      IndexDefinition definition = IndexRequests.global(index, types);
      ThroughputRequests.requireFits(request, index, definition.name());
      requireNew(names, definition.name());
      table.index(definition);
    }
    if (indexes.size() > MAX_GLOBAL) {
      throw ServiceException.invalidParameter(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + MAX_GLOBAL);
    }
  }

  private static void requireSome(Parameters request, String name, List<Parameters> indexes) {
    if (request.has(name) && indexes.isEmpty()) {
      throw ServiceException.invalidParameter("List of " + name + " is empty");
    }
  }

  private static void requireNew(Set<String> names, String index) {
    if (!names.add(index)) {
      throw ServiceException.invalidParameter("Duplicate index name: " + index);
    }
  }

  /**
   * What the records of a change stream carry that a request switches on; empty if it does not.
   *
   * @throws ServiceException when it says only half of it
   */
  static Optional<StreamView> streamView(Parameters request) {
    Parameters stream = request.structureOrNull("StreamSpecification");
    if (stream == null) {
      return Optional.empty();
    }
    String view = stream.textOrNull("StreamViewType");
    boolean enabled = stream.flag("StreamEnabled", false);
    if (enabled && view == null) {
      throw ServiceException.invalidParameter(
          "StreamViewType is required when StreamEnabled is true");
    }
    if (!enabled && view != null) {
      throw ServiceException.invalidParameter(
          "StreamViewType must not be specified when StreamEnabled is false");
    }
    return Optional.ofNullable(view).map(StreamView::valueOf);
  }
}
