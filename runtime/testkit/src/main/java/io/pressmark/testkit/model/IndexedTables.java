package io.pressmark.testkit.model;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables with indexes that random operations use. Their indexes have keys of all three types,
 * of one and of several attributes, of the table's key and of attributes that items often lack or
 * have with a wrong type. Items of one of them expire, and two have change streams.
 */
final class IndexedTables {
  private static final IndexDefinition BY_NUMBER =
      IndexDefinition.global("by-number")
          .partitionKey("number", ScalarType.N)
          .sortKey("text", ScalarType.S)
          .build();
  private static final IndexDefinition BY_TEXT =
      IndexDefinition.global("by-text")
          .partitionKey("text", ScalarType.S)
          .projectKeysOnly()
          .build();
  private static final IndexDefinition BY_BOTH =
      IndexDefinition.global("by-both")
          .partitionKey("text", ScalarType.S)
          .partitionKey("number", ScalarType.N)
          .sortKey("code", ScalarType.B)
          .include("set")
          .build();
  private static final IndexDefinition BY_CODE =
      IndexDefinition.global("by-code")
          .partitionKey("code", ScalarType.B)
          .sortKey("number", ScalarType.N)
          .sortKey("text", ScalarType.S)
          .include("more", "filler")
          .build();
  private static final IndexDefinition LOCAL_CODES =
      IndexDefinition.local("local-codes").sortKey("code", ScalarType.B).build();
  private static final IndexDefinition LOCAL_NUMBERS =
      IndexDefinition.local("local-numbers")
          .sortKey("number", ScalarType.N)
          .projectKeysOnly()
          .build();

  /** The tables, with the indexes that they are made with. */
  static final List<TableDefinition> TABLES =
      List.of(
          table(ScalarType.S, ScalarType.N, List.of(BY_NUMBER, LOCAL_CODES))
              .withTimeToLive(Optional.of(ModelExpiry.ATTRIBUTE))
              .withStream(Optional.of(StreamView.NEW_AND_OLD_IMAGES)),
          table(ScalarType.B, ScalarType.S, List.of(BY_BOTH, LOCAL_NUMBERS))
              .withStream(Optional.of(StreamView.OLD_IMAGE)),
          table(ScalarType.N, ScalarType.B, List.of()));

  private IndexedTables() {}

  private static TableDefinition table(
      ScalarType id, ScalarType at, List<IndexDefinition> indexes) {
    TableDefinition.Builder table =
        TableDefinition.builder("indexed-" + id + at).partitionKey("id", id).sortKey("at", at);
    indexes.forEach(table::index);
    return table.build();
  }

  /** By the table's sort key, whatever its type. */
  private static IndexDefinition inverted(TableDefinition table) {
    return IndexDefinition.global("inverted")
        .partitionKey("at", table.sortKey().orElseThrow().type())
        .sortKey("number", ScalarType.N)
        .build();
  }

  /** The indexes that are added to a table and removed again. */
  static List<IndexDefinition> candidates(TableDefinition table) {
    return List.of(BY_NUMBER, BY_TEXT, BY_BOTH, BY_CODE, inverted(table));
  }

  /** All indexes that a table can have. */
  static List<IndexDefinition> all(TableDefinition table) {
    return Stream.concat(candidates(table).stream(), table.indexes().stream()).distinct().toList();
  }
}
