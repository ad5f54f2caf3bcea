package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.load.HeatPoint;
import io.pressmark.chronicle.internal.load.HotKeys;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.Growth;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.core.store.StoreOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has partitions divided that have outgrown their size, or are used too much. A partition that
 * cannot be divided, for one item collection has nearly all of it, is looked at again when it has
 * grown by an eighth.
 *
 * <p>Thread-safe.
 */
final class PartitionGrowth implements Growth {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionGrowth.class);
  private static final int PATIENCE = 8;

  private static final Duration COOLING = Duration.ofMinutes(1);

  private final long splitBytes;
  private final long splitOperations;
  private final Maintenance maintenance;
  private final PartitionDivider divider;
  private final Collection<EngineTable> tables;

  /**
   * @param splitBytes DynamoDB's size of a partition's items beyond which it is divided; 0 for
   *     never
   * @param splitOperations reads and writes per second beyond which a partition is divided; 0 for
   *     never
   * @param tables the tables of the store, as they are at any time
   */
  PartitionGrowth(
      long splitBytes,
      long splitOperations,
      Maintenance maintenance,
      PartitionDivider divider,
      Collection<EngineTable> tables) {
    this.splitBytes = splitBytes;
    this.splitOperations = splitOperations;
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
    maintenance.request(new Division(partition, false));
  }

  /** Has a partition divided that is used too much. For the thread that measures. */
  void checkHeat(TablePartition partition, double operationsPerSecond) {
    long now = System.nanoTime();
    if (splitOperations != 0
        && operationsPerSecond > splitOperations
        && !partition.isCoolUntil(now)) {
      partition.coolUntil(now + COOLING.toNanos());
      maintenance.request(new Division(partition, true));
    }
  }

  private final class Division implements Maintenance.Task {
    private final TablePartition partition;
    private final boolean byHeat;

    Division(TablePartition partition, boolean byHeat) {
      this.partition = partition;
      this.byHeat = byHeat;
    }

    @Override
    public void run(Maintenance.Stopping stopping) {
      Optional<EngineTable> table =
          tables.stream().filter(each -> each.partitions().all().contains(partition)).findFirst();
      if (table.isEmpty()) {
        return;
      }
      if (divide(table.get(), stopping)) {
        // A half may still be larger than its limit.
        table.get().partitions().all().forEach(TablePartition::checkSize);
      } else if (!byHeat) {
        long size = partition.itemBytes();
        partition.setLimit(size + size / PATIENCE);
      }
    }

    private boolean divide(EngineTable table, Maintenance.Stopping stopping) {
      OptionalLong point = byHeat ? coolest(table) : partition.entries().middle();
      if (point.isEmpty()) {
        LOG.info(
            "A partition of table '{}' has {} bytes and {} operations per second and is not"
                + " divided, for nearly all of them belong to one partition key",
            table.label(),
            partition.itemBytes(),
            Math.round(partition.operationsPerSecond()));
        return false;
      }
      return divider.divide(table, partition, point.getAsLong(), stopping);
    }

    /** Between its hot keys, if they have most of its operations; else in the middle. */
    private OptionalLong coolest(EngineTable table) {
      if (table.partitions().all().size() >= StoreOptions.MAX_PARTITIONS) {
        return OptionalLong.empty();
      }
      HashRange range = new HashRange(partition.firstHash(), partition.lastHash());
      List<HotKeys.Counted> keys =
          table.hotKeys().counted().stream().filter(key -> range.contains(key.hash())).toList();
      long hot = keys.stream().mapToLong(HotKeys.Counted::count).sum();
      double all =
          Math.max(
              1,
              table.partitions().all().stream()
                  .mapToDouble(TablePartition::operationsPerSecond)
                  .sum());
      double own = table.hotKeys().samples() * partition.operationsPerSecond() / all;
      return 2 * hot >= own ? HeatPoint.find(keys) : partition.entries().middle();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Division that && that.partition == partition && that.byHeat == byHeat;
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
