package io.pressmark.chronicle.internal.catalogue;

import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.pages.PageStore;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ResourceStatus;
import io.pressmark.core.store.TableDescription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Describes a store and its tables as they are at the moment. */
public final class Descriptions {
  private Descriptions() {}

  public static TableDescription of(EngineTable table, TableCatalogue catalogue) {
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
        table.partitions().itemBytes(),
        Instant.ofEpochMilli(table.identity().createdMillis()),
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
        index.hidden().partitions().itemBytes(),
        index.hidden().throughput().provisioned());
  }

  /**
   * How much a store has, and how it is spread.
   *
   * @param tables all that are listed
   */
  public static StoreStatistics statistics(
      Collection<EngineTable> tables, PageStore pages, Journal journal) {
    List<TableStatistics> each =
        tables.stream()
            .filter(table -> table.identity().isShown())
            .map(EngineTable::statistics)
            .toList();
    long used = tables.stream().mapToLong(table -> table.partitions().pages()).sum();
    int all = pages.pageCount();
    return new StoreStatistics(
        each,
        all,
        Math.max(0, all - used),
        pages.pageSize(),
        journal.durability().name(),
        journal.bytesSince(0));
  }
}
