package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.PartitionStatistics;
import java.util.Locale;

/** What can be spread unevenly over partitions. */
public enum Measure {
  /** The number of items. */
  ITEMS("items"),

  /** DynamoDB's size of the items, in bytes. */
  BYTES("bytes"),

  /** Items read since the store was opened. */
  READS("reads"),

  /** Items written or deleted since the store was opened. */
  WRITES("writes"),

  /** DynamoDB's read units a second, in the last seconds. */
  READ_UNITS("read units/s"),

  /** DynamoDB's write units a second, in the last seconds. */
  WRITE_UNITS("write units/s");

  private final String label;

  Measure(String label) {
    this.label = label;
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
    return switch (this) {
      case ITEMS -> partition.items();
      case BYTES -> partition.bytes();
      case READS -> partition.reads();
      case WRITES -> partition.writes();
      case READ_UNITS -> partition.readUnitsPerSecond();
      case WRITE_UNITS -> partition.writeUnitsPerSecond();
    };
  }
}
