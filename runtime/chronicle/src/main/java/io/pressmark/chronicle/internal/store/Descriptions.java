package io.pressmark.chronicle.internal.store;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Describes tables of the engine as they are at the moment. */
final class Descriptions {
  private Descriptions() {}

  static TableDescription of(EngineTable table, TableCatalogue catalogue) {
    List<IndexDescription> indexes = new ArrayList<>();
    boolean isFilling = false;
    for (EngineIndex index : table.indexes()) {
      indexes.add(of(index));
      isFilling |= !index.isFilled();
    }
    return new TableDescription(
        catalogue.lastingId(table.id()),
        table.definition(),
        isFilling ? ResourceStatus.UPDATING : ResourceStatus.ACTIVE,
        table.count(),
        table.itemBytes(),
        Instant.ofEpochMilli(table.createdMillis()),
        table.throughput().provisioned(),
        catalogue.settings(table.id()).isProtected(),
        indexes);
  }

  private static IndexDescription of(EngineIndex index) {
    IndexDefinition definition = index.definition();
    return new IndexDescription(
        definition,
        index.isFilled() ? ResourceStatus.ACTIVE : ResourceStatus.CREATING,
        index.count(),
        index.hidden().itemBytes(),
        index.hidden().throughput().provisioned());
  }
}
