package io.pressmark.core.statistics;

import java.util.List;

/**
 * A table, or a secondary index, at one moment.
 *
 * @param table the table's name; of an index, its table's name and its own with a slash between,
 *     such as {@code orders/by-status}
 * @param partitions one entry for each partition, in the order of their hash ranges
 * @param hotKeys partition keys that many recent operations are about, the hottest first
 */
public record TableStatistics(
    String table, List<PartitionStatistics> partitions, List<HotKey> hotKeys) {
  public TableStatistics {
    partitions = List.copyOf(partitions);
    hotKeys = List.copyOf(hotKeys);
  }

  /** Whether it is a secondary index: no name of a table has a slash. */
  public boolean isIndex() {
    return table.indexOf('/') >= 0;
  }

  /** The number of items, or of an index's entries. */
  public long items() {
    return partitions.stream().mapToLong(PartitionStatistics::items).sum();
  }

  /** DynamoDB's size of all items, in bytes. */
  public long bytes() {
    return partitions.stream().mapToLong(PartitionStatistics::bytes).sum();
  }

  /** Bytes of keys and items as they are stored, without what pages need beside. */
  public long entryBytes() {
    return partitions.stream().mapToLong(PartitionStatistics::entryBytes).sum();
  }

  /** The rate of reads in the last seconds, smoothed. */
  public double readsPerSecond() {
    return partitions.stream().mapToDouble(PartitionStatistics::readsPerSecond).sum();
  }

  /** The rate of writes in the last seconds, smoothed. */
  public double writesPerSecond() {
    return partitions.stream().mapToDouble(PartitionStatistics::writesPerSecond).sum();
  }

  /** The rate of read units in the last seconds, smoothed. */
  public double readUnitsPerSecond() {
    return partitions.stream().mapToDouble(PartitionStatistics::readUnitsPerSecond).sum();
  }

  /** The rate of write units in the last seconds, smoothed. */
  public double writeUnitsPerSecond() {
    return partitions.stream().mapToDouble(PartitionStatistics::writeUnitsPerSecond).sum();
  }

  /** The pages in use. */
  public long pages() {
    return partitions.stream().mapToLong(PartitionStatistics::pages).sum();
  }

  /** Items read since the store was opened. */
  public long reads() {
    return partitions.stream().mapToLong(PartitionStatistics::reads).sum();
  }

  /** Items written or deleted since the store was opened. */
  public long writes() {
    return partitions.stream().mapToLong(PartitionStatistics::writes).sum();
  }

  /** What the reads cost, in DynamoDB's read units. */
  public long readUnits() {
    return partitions.stream().mapToLong(PartitionStatistics::readUnits).sum();
  }

  /** What the writes cost, in DynamoDB's write units. */
  public long writeUnits() {
    return partitions.stream().mapToLong(PartitionStatistics::writeUnits).sum();
  }
}
