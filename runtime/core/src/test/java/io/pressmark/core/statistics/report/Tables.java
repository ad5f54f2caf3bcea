package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/** Builds statistics of a table. An item has 100 bytes. */
final class Tables {
  private final String name;
  private final List<PartitionStatistics> partitions = new ArrayList<>();
  private final List<HotKey> hotKeys = new ArrayList<>();

  private Tables(String name) {
    this.name = name;
  }

  static Tables named(String name) {
    return new Tables(name);
  }

  /** A table with a partition for each number of items, in which nothing happens. */
  static Tables withItems(long... items) {
    Tables table = new Tables("things");
    for (long each : items) {
      table.partition(each, 0, 0);
    }
    return table;
  }

  /** Adds a partition with so many items and so many units a second. */
  Tables partition(long items, double readUnits, double writeUnits) {
    partitions.add(
        new PartitionStatistics(
            partitions.size(),
            0,
            0,
            items,
            items * 100,
            items * 80,
            items / 100 + 1,
            Math.round(readUnits * 60),
            Math.round(writeUnits * 60),
            Math.round(readUnits * 60),
            Math.round(writeUnits * 60),
            readUnits,
            writeUnits,
            readUnits,
            writeUnits));
    return this;
  }

  /** Adds a hot key, which must be cooler than those before. */
  Tables hot(String key, int partition, long operations, double share) {
    hotKeys.add(new HotKey(AttributeValue.s(key), partition, operations, share));
    return this;
  }

  TableStatistics statistics() {
    return new TableStatistics(name, partitions, hotKeys);
  }

  TableReport report() {
    return PartitionReport.of(statistics()).tables().get(0);
  }
}
