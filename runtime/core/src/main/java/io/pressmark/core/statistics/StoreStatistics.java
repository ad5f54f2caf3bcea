package io.pressmark.core.statistics;

import java.util.List;

/**
 * A store at one moment.
 *
 * @param tables one entry for each table, by name, and for each index behind its table
 * @param pages the pages of the store, free ones included
 * @param freePages the pages that hold nothing
 * @param pageSize the size of a page in bytes
 * @param durability what a write that has returned survives, as the store is open now: the name of
 *     its {@code Durability}, such as {@code GROUP_SYNC}
 * @param journalBytes the bytes of the records that the journal keeps: in a synced mode those since
 *     the last snapshot, which grow to about half of the data before the next one; otherwise a few
 *     megabytes, and more while a backup, an export or a compaction needs them
 */
public record StoreStatistics(
    List<TableStatistics> tables,
    long pages,
    long freePages,
    int pageSize,
    String durability,
    long journalBytes) {
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

  /** The items of all tables, without the entries of indexes. */
  public long items() {
    return tables.stream()
        .filter(table -> !table.isIndex())
        .mapToLong(TableStatistics::items)
        .sum();
  }

  /** DynamoDB's size of the items of all tables, without the entries of indexes, in bytes. */
  public long bytes() {
    return tables.stream()
        .filter(table -> !table.isIndex())
        .mapToLong(TableStatistics::bytes)
        .sum();
  }
}
