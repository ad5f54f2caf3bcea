package io.pressmark.examples.devices;

import io.pressmark.core.Database;
import io.pressmark.core.statistics.BarChart;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import java.time.Instant;
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

  public static void main(String[] arguments) {
    try (Database db = Database.inMemory()) {
      Devices devices = new Devices(db);
      devices.write(50_000, 1);
      System.out.println(BarChart.ofItems(devices.statisticsByDevice()));
      System.out.println(BarChart.ofItems(devices.statisticsByCountry()));
      System.out.printf(
          "By country, one partition holds %.0f %% of the items: it is hot. By device it holds"
              + " %.0f %%.%n",
          100 * fullestShare(devices.statisticsByCountry()),
          100 * fullestShare(devices.statisticsByDevice()));
    }
  }
}
