package io.pressmark.chronicle.internal.store;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has partitions divided that have outgrown their size. A partition that cannot be divided, for one
 * item collection has nearly all of it, is looked at again when it has grown by an eighth.
 *
 * <p>Thread-safe.
 */
final class PartitionGrowth implements Growth {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionGrowth.class);
  private static final int PATIENCE = 8;

  private final long splitBytes;
  private final Maintenance maintenance;
  private final PartitionDivider divider;
  private final Collection<EngineTable> tables;

  /**
   * @param splitBytes DynamoDB's size of a partition's items beyond which it is divided; 0 for
   *     never
   * @param tables the tables of the store, as they are at any time
   */
  PartitionGrowth(
      long splitBytes,
      Maintenance maintenance,
      PartitionDivider divider,
      Collection<EngineTable> tables) {
    this.splitBytes = splitBytes;
    this.maintenance = maintenance;
    this.divider = divider;
    this.tables = tables;
  }

  @Override
  public long limit() {
    return splitBytes == 0 ? Long.MAX_VALUE : splitBytes;
  }

  @Override
  public void outgrown(TablePartition partition) {
    maintenance.request(new Division(partition));
  }

  private final class Division implements Maintenance.Task {
    private final TablePartition partition;

    Division(TablePartition partition) {
      this.partition = partition;
    }

    @Override
    public void run(Maintenance.Stopping stopping) {
      Optional<EngineTable> table =
          tables.stream().filter(each -> each.map().all().contains(partition)).findFirst();
      if (table.isEmpty()) {
        return;
      }
      if (divide(table.get(), stopping)) {
        // A half may still be larger than its limit.
        table.get().partitions().forEach(TablePartition::checkSize);
      } else {
        long size = partition.itemBytes();
        partition.setLimit(size + size / PATIENCE);
      }
    }

    private boolean divide(EngineTable table, Maintenance.Stopping stopping) {
      OptionalLong middle = partition.entries().middle();
      if (middle.isEmpty()) {
        LOG.info(
            "A partition of table '{}' has {} bytes and is not divided, for nearly all of them"
                + " belong to one partition key",
            table.definition().name(),
            partition.itemBytes());
        return false;
      }
      return divider.divide(table, partition, middle.getAsLong(), stopping);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Division that && that.partition == partition;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(partition);
    }

    @Override
    public String toString() {
      return "The division of a partition";
    }
  }
}
