package io.pressmark.core.statistics;

import java.util.List;

/**
 * A store at one moment.
 *
 * @param tables one entry for each table, by name
 * @param pages the pages of the store, free ones included
 * @param freePages the pages that hold nothing
 * @param pageSize the size of a page in bytes
 */
public record StoreStatistics(
    List<TableStatistics> tables, long pages, long freePages, int pageSize) {
  public StoreStatistics {
    tables = List.copyOf(tables);
  }

  /** The items of all tables. */
  public long items() {
    return tables.stream().mapToLong(TableStatistics::items).sum();
  }
}
