package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import java.util.List;

/**
 * The partitions of a table now. An operation finds its partition here, and looks again when it
 * hears that the partition was divided since. Thread-safe.
 */
public final class TablePartitions {
  /** Volatile: every operation reads it, and a partition that is divided makes a new one. */
  private volatile PartitionMap map;

  /**
   * @param partitions in the order of their ranges, which follow each other without a gap
   */
  TablePartitions(List<TablePartition> partitions) {
    this.map = new PartitionMap(partitions);
  }

  /** The partition that owns a hash. */
  public TablePartition of(long hash) {
    return map.of(hash);
  }

  /** Which partition owns which hashes, all at one time. */
  public PartitionMap map() {
    return map;
  }

  /** Lets operations that begin from now on find other partitions. */
  public void show(PartitionMap next) {
    map = next;
  }

  /** All of them, in the order of their ranges. */
  public List<TablePartition> all() {
    return map.all();
  }

  /** Returns when every write that began before this call has ended. */
  void barrier() {
    for (TablePartition partition : all()) {
      try {
        partition.entries().barrier();
      } catch (PartitionMovedException e) {
        // Its last write ended before it was divided; those of the halves began afterwards.
      }
    }
  }

  /** Gives all pages back. */
  void destroy() {
    all().forEach(partition -> partition.entries().destroy());
  }

  /** Entries in all. */
  long count() {
    return all().stream().mapToLong(partition -> partition.entries().items()).sum();
  }

  /** Pages in use. */
  public long pages() {
    return all().stream().mapToLong(partition -> partition.entries().pages()).sum();
  }

  /** DynamoDB's size of all items. */
  public long itemBytes() {
    return all().stream().mapToLong(TablePartition::itemBytes).sum();
  }
}
