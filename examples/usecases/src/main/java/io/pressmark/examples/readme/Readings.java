package io.pressmark.examples.readme;

import static io.pressmark.examples.readme.ReadingAttributes.AT;
import static io.pressmark.examples.readme.ReadingAttributes.CELSIUS;
import static io.pressmark.examples.readme.ReadingAttributes.NOTE;
import static io.pressmark.examples.readme.SensorAttributes.ACTIVE;
import static io.pressmark.examples.readme.SensorAttributes.READINGS;

import io.pressmark.core.Database;
import io.pressmark.core.table.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class Readings {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Readings() {}

  static List<Reading> show(Path directory) {
    Instant noon = NOON;
    try (Database db = Database.open(directory)) {
      ReadingRepository readings = new ReadingRepository(db);
      SensorRepository sensors = new SensorRepository(db);

      sensors.put(new Sensor("s1", true, 0));
      for (int minute = 0; minute < 3; minute++) {
        Instant at = noon.plusSeconds(60L * minute);
        Reading reading = new Reading("s1", at, "attic", 21.5 + minute, Optional.empty());
        // Both or neither: a reading is stored once, and only of a sensor that is active.
        db.transactWrite(
            tx ->
                tx.insert(readings, reading)
                    .update(sensors.update("s1").with(READINGS.add(1L)).when(ACTIVE.eq(true))));
      }

      readings
          .update("s1", noon)
          .with(NOTE.set("window open"), CELSIUS.add(-8.0))
          .when(CELSIUS.lt(40.0).and(NOTE.notExists()))
          .execute();

      return readings.query("s1").where(AT.ge(noon)).descending().limit(10).toList();
    }
  }

  static List<Reading> warmest(Path directory) {
    try (Database db = Database.open(directory)) {
      ReadingRepository readings = new ReadingRepository(db);
      List<Reading> warmest = new ArrayList<>();

      // The index is in step with its table at any time. A token goes to the browser and back.
      var query = readings.byRoom().query("attic").where(CELSIUS.gt(20.0)).descending().pageSize(1);
      Page<Reading> page = query.page();
      warmest.addAll(page.items());
      while (page.nextToken().isPresent()) {
        page = query.page(page.nextToken().get());
        warmest.addAll(page.items());
      }
      return warmest;
    }
  }

  static List<Temperature> since(Path directory, Instant noon) {
    try (Database db = Database.open(directory)) {
      ReadingRepository readings = new ReadingRepository(db);

      List<Temperature> curve =
          readings.query("s1").where(AT.ge(noon)).select(TemperatureProjection.PROJECTION).toList();

      return curve;
    }
  }

  static long stored(Path directory) {
    try (Database db = Database.open(directory)) {
      return new SensorRepository(db).get("s1").orElseThrow().readings();
    }
  }
}
