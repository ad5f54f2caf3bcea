package io.pressmark.examples.batches;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.table.BatchRetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** A database over a store that can be throttled; nobody sleeps, and time stands still. */
abstract class Batching {
  static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

  final ThrottledStore store = new ThrottledStore(Database.inMemory().store());
  final Database db = Database.over(store);

  final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  /** The pauses that were made, or would have been. */
  final List<Duration> pauses = new ArrayList<>();

  final BatchRetry retry =
      BatchRetry.defaults()
          .withAttempts(3)
          .withDelays(Duration.ofMillis(10), Duration.ofMillis(50))
          .withPause(pauses::add)
          .withJitter(() -> 0.5);

  final TableOptions options = TableOptions.defaults().withClock(now::get).withBatchRetry(retry);

  final PartRepository parts = new PartRepository(db, options);
  final ToolRepository tools = new ToolRepository(db, options);
  final NoteRepository notes = new NoteRepository(db, options);
  final PageRepository pages = new PageRepository(db, options);
  final DraftRepository drafts = new DraftRepository(db, options);

  @AfterEach
  void close() {
    db.close();
  }

  static Part part(int number) {
    return new Part("lathe", number, "part " + number);
  }

  static List<Part> parts(int from, int to) {
    return IntStream.range(from, to).mapToObj(Batching::part).toList();
  }

  List<Part> stored() {
    return parts.query("lathe").toList();
  }

  static List<Duration> millis(int... times) {
    return IntStream.of(times).mapToObj(Duration::ofMillis).toList();
  }
}
