package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.statistics.PartitionStatistics;
import java.util.Map;

/**
 * A partition beside the others of its table.
 *
 * @param statistics what was counted
 * @param shares the part of the table's total that the partition has of each measure, from 0 to 1;
 *     0 where the total is 0
 */
public record PartitionLoad(PartitionStatistics statistics, Map<Measure, Double> shares) {
  public PartitionLoad {
    shares = Map.copyOf(shares);
  }

  /** The partition's place among the table's partitions, from 0. */
  public int index() {
    return statistics.index();
  }

  /** The part of the table's total that it has, from 0 to 1. */
  public double share(Measure measure) {
    return shares.getOrDefault(measure, 0.0);
  }

  /**
   * The capacity in use, as a part of what one partition of DynamoDB carries: of 3,000 read units
   * or of 1,000 write units a second, whichever part is larger. Above 1 the service would throttle.
   */
  public double load() {
    return CapacityUnits.loadOfPartition(
        statistics.readUnitsPerSecond(), statistics.writeUnitsPerSecond());
  }

  /** What makes it hot: the load first, then its largest share of operations, bytes and items. */
  double heat() {
    double shared = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return load() >= 0.1 ? 1 + load() : shared;
  }
}
