package io.pressmark.core.statistics;

import java.util.List;

/**
 * A table at one moment.
 *
 * @param table the table's name
 * @param partitions one entry for each partition, in the order of their hash ranges
 */
public record TableStatistics(String table, List<PartitionStatistics> partitions) {
  public TableStatistics {
    partitions = List.copyOf(partitions);
  }

  /** The number of items. */
  public long items() {
    return partitions.stream().mapToLong(PartitionStatistics::items).sum();
  }

  /** DynamoDB's size of all items, in bytes. */
  public long bytes() {
    return partitions.stream().mapToLong(PartitionStatistics::bytes).sum();
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
}
