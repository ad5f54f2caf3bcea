package io.pressmark.cli.browser;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.statistics.report.TableSurvey;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reports that are hard to show: hot, hostile, large, and empty ones. */
final class SampleReports {
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final long SEED = 20_260_301;

  private SampleReports() {}

  /** All of them, by name. */
  static Map<String, PartitionReport> all(Path directory) {
    Map<String, PartitionReport> all = new LinkedHashMap<>();
    all.put("hot", PartitionReport.of(List.of(busy(8, 1_400), busy(16, 300), even())).at(TIME));
    all.put("large", PartitionReport.of(List.of(busy(4_096, 990))).at(TIME));
    all.put("hostile", PartitionReport.of(List.of(hostile())).at(TIME));
    all.put("stored", PartitionReport.of(stored(directory)).at(TIME));
    all.put("many", PartitionReport.of(many()));
    all.put("empty", PartitionReport.of(List.<TableSurvey>of()));
    return all;
  }

  /** Most of the work is in the partition before the last. */
  private static TableSurvey busy(int partitions, double writeUnits) {
    Random random = new Random(SEED);
    List<PartitionStatistics> all = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      boolean hot = i == partitions - 2;
      long items = hot ? 43_750 : random.nextInt(2_000);
      double rate = hot ? writeUnits : random.nextDouble() * 60;
      all.add(partition(i, partitions, items, rate));
    }
    return TableSurvey.of(
        new TableStatistics(
            "device-logs-by-country-" + partitions,
            all,
            List.of(
                new HotKey(AttributeValue.s("CN"), partitions - 2, 51_200, 0.81),
                new HotKey(AttributeValue.s("DE"), 1, 3_900, 0.062),
                new HotKey(AttributeValue.n("-12.5"), 2, 640, 0.01))));
  }

  private static TableSurvey even() {
    List<PartitionStatistics> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(partition(i, 8, 10_000 + 37L * i, 20 + i));
    }
    return TableSurvey.of(new TableStatistics("device-logs", all, List.of()));
  }

  private static TableSurvey hostile() {
    List<HotKey> keys = new ArrayList<>();
    for (String key :
        List.of(
            "</bdi></th><script>document.title='hacked';console.error('hacked')</script>",
            "\" onmouseover=\"console.error('hacked')\" style=\"width:5000px",
            "\u202eright to left\u202c \u2066isolated",
            "\u0000\u0007\u001b[2J\r\n\t",
            "שלום עולם مرحبا بالعالم",
            "e" + "\u0301".repeat(80),
            "W".repeat(2_048),
            "﷽".repeat(680),
            "👩‍👩‍👧‍👦 family 世界",
            "<!--<![CDATA[ &amp; &lt; ]]>")) {
      keys.add(new HotKey(AttributeValue.s(key), 0, 5_000, 0.3 - keys.size() * 0.02));
    }
    return TableSurvey.of(
        new TableStatistics(
            "x".repeat(255), List.of(partition(0, 2, 1_000, 1), partition(1, 2, 9, 1)), keys));
  }

  private static List<TableSurvey> stored(Path directory) {
    try (ChronicleItemStore store =
        ChronicleItemStore.open(directory, StoreOptions.defaults().withPartitions(4))) {
      TableItems days =
          new TableItems(
              store.createTable(
                  TableDefinition.builder("readings-by-day")
                      .partitionKey("day", ScalarType.S)
                      .sortKey("n", ScalarType.N)
                      .build()));
      for (int i = 0; i < 2_000; i++) {
        days.put(
            Map.of(
                "day", AttributeValue.s("2026-02-" + (10 + i * i % 17)),
                "n", AttributeValue.n(i),
                "note", AttributeValue.s("x".repeat(i % 90))));
      }
      return List.of(TableSurvey.reading(store.table("readings-by-day"), items -> {}));
    }
  }

  private static List<TableSurvey> many() {
    List<TableSurvey> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(
          TableSurvey.of(
              new TableStatistics(
                  "tenant-%03d".formatted(i),
                  List.of(partition(0, 2, i * 10L, 0), partition(1, 2, 7_000, i * 5.0)),
                  List.of())));
    }
    return many;
  }

  private static PartitionStatistics partition(
      int index, int of, long items, double writeUnitsPerSecond) {
    long width = Long.divideUnsigned(-1, of) + (Integer.bitCount(of) == 1 ? 1 : 0);
    long reads = items * 3 / 2;
    long writes = Math.round(items + 100 * writeUnitsPerSecond);
    return new PartitionStatistics(
        index,
        width * index,
        width * (index + 1) - 1,
        items,
        items * 137,
        items * 90,
        items / 100 + 1,
        reads,
        writes,
        reads,
        writes * 2,
        writeUnitsPerSecond / 3,
        writeUnitsPerSecond / 2,
        writeUnitsPerSecond / 3,
        writeUnitsPerSecond);
  }
}
