package io.pressmark.testkit.model;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of random operations as plain maps: one table for each pair of key types, and some
 * with indexes. Not thread-safe.
 */
final class StoreModel {
  /**
   * Every pair of types of a partition key {@code id} and a sort key {@code at}, and the tables
   * with indexes.
   */
  static final List<TableDefinition> TABLES =
      Stream.concat(
              Stream.of(ScalarType.values())
                  .flatMap(id -> Stream.of(ScalarType.values()).map(at -> definition(id, at))),
              IndexedTables.TABLES.stream())
          .toList();

  private final Map<String, TableModel> tables = new LinkedHashMap<>();

  StoreModel() {
    TABLES.forEach(definition -> tables.put(definition.name(), new TableModel(definition)));
  }

  private static TableDefinition definition(ScalarType id, ScalarType at) {
    return TableDefinition.builder("table-" + id + at)
        .partitionKey("id", id)
        .sortKey("at", at)
        .build();
  }

  Map<String, TableModel> tables() {
    return tables;
  }
}
