package io.pressmark.core.schema;

import io.pressmark.core.error.ValidationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DynamoDB's rules for the indexes of one table together. */
final class IndexRules {
  private static final int MAX_LOCAL = 5;
  private static final int MAX_GLOBAL = 20;
  private static final int MAX_INCLUDED = 100;

  private IndexRules() {}

  static void check(TableDefinition table) {
    Set<String> names = new HashSet<>();
    int local = 0;
    int included = 0;
    for (IndexDefinition index : table.indexes()) {
      if (!names.add(index.name())) {
        throw refused(table, "two indexes are called '" + index.name() + "'");
      }
      local += index.kind() == IndexKind.LOCAL ? 1 : 0;
      included += index.included().size();
    }
    int global = table.indexes().size() - local;
    if (global > MAX_GLOBAL) {
      throw refused(
          table, "there are " + global + " global indexes; at most " + MAX_GLOBAL + " are allowed");
    }
    if (local > MAX_LOCAL) {
      throw refused(
          table, "there are " + local + " local indexes; at most " + MAX_LOCAL + " are allowed");
    }
    if (local > 0 && table.sortKey().isEmpty()) {
      throw refused(table, "a local index needs a table with a sort key");
    }
    if (included > MAX_INCLUDED) {
      throw refused(
          table,
          "the indexes include "
              + included
              + " attributes; at most "
              + MAX_INCLUDED
              + " are allowed together");
    }
    checkTypes(table);
  }

  private static void checkTypes(TableDefinition table) {
    Map<String, ScalarType> types = new HashMap<>();
    add(table, types, List.of(table.partitionKey()));
    add(table, types, table.sortKey().stream().toList());
    for (IndexDefinition index : table.indexes()) {
      add(table, types, index.partitionKeys());
      add(table, types, index.sortKeys());
    }
  }

  private static void add(
      TableDefinition table, Map<String, ScalarType> types, List<KeyAttribute> keys) {
    for (KeyAttribute key : keys) {
      ScalarType other = types.putIfAbsent(key.name(), key.type());
      if (other != null && other != key.type()) {
        throw refused(
            table,
            "attribute '" + key.name() + "' is a key of type " + other + " and " + key.type());
      }
    }
  }

  private static ValidationException refused(TableDefinition table, String reason) {
    return new ValidationException("Table '" + table.name() + "': " + reason);
  }
}
