package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.PartitionStatistics;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What can be spread unevenly over partitions. */
public enum Measure {
  /** The number of items. */
  ITEMS("items", PartitionStatistics::items),

  /** DynamoDB's size of the items, in bytes. */
  BYTES("bytes", PartitionStatistics::bytes),

  /** Items read since the store was opened. */
  READS("reads", PartitionStatistics::reads),

  /** Items written or deleted since the store was opened. */
  WRITES("writes", PartitionStatistics::writes),

  /** DynamoDB's read units a second, in the last seconds. */
  READ_UNITS("read units/s", PartitionStatistics::readUnitsPerSecond),

  /** DynamoDB's write units a second, in the last seconds. */
  WRITE_UNITS("write units/s", PartitionStatistics::writeUnitsPerSecond);

  private final String label;
  private final ToDoubleFunction<PartitionStatistics> value;

  Measure(String label, ToDoubleFunction<PartitionStatistics> value) {
    this.label = label;
    this.value = value;
  }

  /** What it is called in a report, for example {@code read units/s}. */
  public String label() {
    return label;
  }

  /** The label as a title, for example {@code Read units/s}. */
  String title() {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** What a partition has of it. */
  public double of(PartitionStatistics partition) {
    return value.applyAsDouble(partition);
  }
}
