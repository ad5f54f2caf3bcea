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

  /**
   * How full the pages in use are: bytes of keys and items of all bytes of the pages, from 0 to 1;
   * 0 where there is none. Large items count like others.
   */
  public double fill() {
    long used = tables.stream().mapToLong(TableStatistics::pages).sum();
    long stored = tables.stream().mapToLong(TableStatistics::entryBytes).sum();
    return used == 0 ? 0 : Math.min(1, (double) stored / ((double) used * pageSize));
  }

  /** The items of all tables. */
  public long items() {
    return tables.stream().mapToLong(TableStatistics::items).sum();
  }
}
