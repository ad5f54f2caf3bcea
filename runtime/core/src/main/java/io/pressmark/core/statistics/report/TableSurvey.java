package io.pressmark.core.statistics.report;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a table, or about a secondary index, when a report is made: its statistics
 * and, if asked for, more.
 */
public final class TableSurvey {
  private final TableStatistics statistics;
  private final @Nullable TableDefinition definition;
  private final @Nullable IndexDefinition index;
  private final @Nullable ItemCollections collections;

  private TableSurvey(
      TableStatistics statistics,
      @Nullable TableDefinition definition,
      @Nullable IndexDefinition index,
      @Nullable ItemCollections collections) {
    this.statistics = statistics;
    this.definition = definition;
    this.index = index;
    this.collections = collections;
  }

  /** Statistics alone: the report cannot name the key attributes. */
  public static TableSurvey of(TableStatistics statistics) {
    return new TableSurvey(statistics, null, null, null);
  }

  static TableSurvey of(
      TableStatistics statistics, TableDefinition definition, ItemCollections collections) {
    return new TableSurvey(statistics, definition, null, collections);
  }

  static TableSurvey of(
      TableStatistics statistics, TableDefinition definition, IndexDefinition index) {
    return new TableSurvey(statistics, definition, index, null);
  }

  /** The statistics of a table and its definition. No item is read. */
  public static TableSurvey of(StoreTable table) {
    return new TableSurvey(table.statistics(), table.definition(), null, null);
  }

  /** The statistics of an index and its definition. No entry is read. */
  public static TableSurvey of(StoreIndex index) {
    return new TableSurvey(
        index.statistics(), index.table().definition(), index.definition(), null);
  }

  /**
   * Those of a table, and all items summed up by partition key: the largest item collections, and
   * how many there are. It reads the whole table page by page, which its readers and writers may go
   * on using; the reads are not among the statistics of this survey.
   *
   * @param afterPage is told behind each page how many items were read so far; what it throws ends
   *     the survey
   * @throws ResourceNotFoundException when the table was deleted meanwhile
   */
  public static TableSurvey reading(StoreTable table, LongConsumer afterPage) {
    TableStatistics statistics = table.statistics();
    CollectionSurvey survey =
        new CollectionSurvey(
            table,
            statistics.hotKeys().stream()
                .map(HotKey::partitionKey)
                .collect(Collectors.toUnmodifiableSet()));
    return new TableSurvey(statistics, table.definition(), null, survey.run(afterPage));
  }

  /** The statistics, as of the beginning. */
  public TableStatistics statistics() {
    return statistics;
  }

  /** What makes the table, or the index's table; empty where statistics alone are known. */
  public Optional<TableDefinition> definition() {
    return Optional.ofNullable(definition);
  }

  /** What makes the index; empty where this is none, or statistics alone are known. */
  public Optional<IndexDefinition> index() {
    return Optional.ofNullable(index);
  }

  /** The item collections; empty where the table was not read. */
  public Optional<ItemCollections> collections() {
    return Optional.ofNullable(collections);
  }

  @Override
  public String toString() {
    return "TableSurvey[" + statistics.table() + "]";
  }
}
