package io.pressmark.examples.devices;

import io.pressmark.core.Database;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.statistics.report.TableSurvey;
import io.pressmark.examples.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the same log under both keys and shows where it goes. */
public final class Devices {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int DEVICES = 2_000;

  private final DeviceLogRepository byDevice;
  private final CountryLogRepository byCountry;

  public Devices(Database db) {
    byDevice = new DeviceLogRepository(db);
    byCountry = new CountryLogRepository(db);
  }

  /** Writes entries of many devices, seven of eight of which are in one country. */
  public void write(int entries, long seed) {
    Random random = new Random(seed);
    String[] countries = {"CN", "CN", "CN", "CN", "CN", "CN", "CN", "DE"};
    for (int i = 0; i < entries; i++) {
      int device = random.nextInt(DEVICES);
      String deviceId = "device-" + device;
      String country = countries[device % countries.length];
      Instant at = START.plusMillis(i);
      byDevice.put(new DeviceLog(deviceId, at, country, "temperature " + random.nextInt(90)));
      byCountry.put(new CountryLog(country, at + "#" + deviceId, "temperature"));
    }
  }

  public TableStatistics statisticsByDevice() {
    return byDevice.statistics();
  }

  public TableStatistics statisticsByCountry() {
    return byCountry.statistics();
  }

  /** The share of all items that the fullest partition holds, from 0 to 1. */
  public static double fullestShare(TableStatistics table) {
    long fullest =
        table.partitions().stream().mapToLong(PartitionStatistics::items).max().orElse(0);
    return (double) fullest / Math.max(1, table.items());
  }

  /** The report on both tables, with their item collections. */
  public static PartitionReport report(Database db) {
    List<TableSurvey> surveys = new ArrayList<>();
    for (String table : db.tableNames()) {
      surveys.add(TableSurvey.reading(db.store().table(table), items -> {}));
    }
    return PartitionReport.of(surveys);
  }

  /** Shows the report; with an argument, writes it to that file too, as a page of HTML. */
  public static void main(String... arguments) throws IOException {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      new Devices(db).write(50_000, 1);
      PartitionReport report = report(db);
      System.out.println(report);
      List<String> others = Engine.others(arguments);
      if (!others.isEmpty()) {
        Files.writeString(Path.of(others.get(0)), report.toHtml());
      }
    }
  }
}
