package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.files.HeatFile;
import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.chronicle.internal.load.HotKeys;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TablePartition;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store knows of how it is used: rates of operations, measured once a second, and hot keys,
 * which outlive it in a file. Partitions that are used more than the options allow are divided.
 */
final class StoreHeat implements Maintenance.Task {
  static final Duration PERIOD = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(StoreHeat.class);

  private final Collection<EngineTable> tables;
  private final PartitionGrowth growth;
  private final @Nullable HeatFile file;

  /**
   * @param tables those of the store, as they are at any time
   * @param file null for a store in memory
   */
  StoreHeat(Collection<EngineTable> tables, PartitionGrowth growth, @Nullable HeatFile file) {
    this.tables = tables;
    this.growth = growth;
    this.file = file;
  }

  /** Measures. */
  @Override
  public void run(Maintenance.Stopping stopping) {
    long now = System.nanoTime();
    for (EngineTable table : tables) {
      for (TablePartition partition : table.partitions().all()) {
        growth.checkHeat(partition, partition.measure(now));
      }
    }
  }

  /** Takes over what was known when the store was closed, once its tables are there. */
  void restore() {
    if (file == null) {
      return;
    }
    Map<Integer, List<HotKeys.Counted>> byTable = new HashMap<>();
    for (HeatFile.Entry entry : file.read()) {
      byte[] key = entry.key();
      long hash = XxHash64.hash(key, 0, key.length);
      byTable
          .computeIfAbsent(entry.table(), table -> new ArrayList<>())
          .add(new HotKeys.Counted(hash, key, entry.count()));
    }
    for (EngineTable table : tables) {
      table.hotKeys().restore(byTable.getOrDefault(table.id(), List.of()));
    }
  }

  /** Keeps what is known. It is no failure of the store if that cannot be written. */
  void save() {
    if (file == null) {
      return;
    }
    List<HeatFile.Entry> entries = new ArrayList<>();
    for (EngineTable table : tables) {
      for (HotKeys.Counted each : table.hotKeys().counted()) {
        entries.add(new HeatFile.Entry(table.id(), each.count(), each.key()));
      }
    }
    try {
      file.write(entries);
    } catch (IOException e) {
      LOG.info("What was used most is forgotten: {}", e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "The measurement of operations";
  }
}
