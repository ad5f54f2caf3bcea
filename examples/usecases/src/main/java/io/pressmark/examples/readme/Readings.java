package io.pressmark.examples.readme;

import static io.pressmark.examples.readme.ReadingAttributes.AT;
import static io.pressmark.examples.readme.ReadingAttributes.CELSIUS;
import static io.pressmark.examples.readme.ReadingAttributes.NOTE;

import io.pressmark.core.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class Readings {
  private Readings() {}

  static List<Reading> show(Path directory) {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    try (Database db = Database.open(directory)) {
      ReadingRepository readings = new ReadingRepository(db);

      readings.put(new Reading("attic", noon, 21.5, Optional.empty()));
      readings.put(new Reading("attic", noon.plusSeconds(60), 48.0, Optional.empty()));

      readings
          .update("attic", noon.plusSeconds(60))
          .with(NOTE.set("sun on the sensor"))
          .when(CELSIUS.gt(40.0).and(NOTE.notExists()))
          .execute();

      return readings.query("attic").where(AT.ge(noon)).descending().limit(10).toList();
    }
  }
}
