package io.pressmark.dynamodb;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.TableDescription;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a table's indexes were declared. The service forgets it; where it is known,
 * what the service says is put in this order, with new indexes behind.
 */
record IndexOrder(List<String> names) {
  static IndexOrder of(TableDefinition known) {
    return new IndexOrder(known.indexes().stream().map(IndexDefinition::name).toList());
  }

  TableDefinition apply(TableDefinition described) {
    return described.withIndexes(
        described.indexes().stream()
            .sorted(Comparator.comparingInt(index -> place(index.name())))
            .toList());
  }

  TableDescription apply(TableDescription described) {
    return new TableDescription(
        described.id(),
        apply(described.definition()),
        described.status(),
        described.items(),
        described.bytes(),
        described.createdAt(),
        described.throughput(),
        described.deletionProtection(),
        described.indexes().stream()
            .sorted(Comparator.comparingInt(index -> place(index.definition().name())))
            .toList());
  }

  private int place(String name) {
    int place = names.indexOf(name);
    return place < 0 ? names.size() : place;
  }
}
