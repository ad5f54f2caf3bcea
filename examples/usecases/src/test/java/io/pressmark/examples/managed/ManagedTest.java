package io.pressmark.examples.managed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00.123456789Z");
  private static final Instant LATER = FIRST.plusSeconds(60);
  private static final int WRITERS = 8;

  private final AtomicReference<Instant> now = new AtomicReference<>(FIRST);
  private final TableOptions options = TableOptions.defaults().withClock(now::get);

  @Test
  void aNoteKeepsItsVersionsAndTimes(@TempDir Path directory) {
    Note saved;
    try (Database db = Database.open(directory)) {
      NoteRepository notes = new NoteRepository(db, options);
      Note draft = Note.of("n1", "draft");
      Note first = notes.put(draft);
      assertThat(draft.version()).isZero();
      assertThat(first).isEqualTo(new Note("n1", "draft", 1, FIRST, FIRST));
      now.set(LATER);
      saved = notes.put(new Note("n1", "text", 1, LATER, null));
      assertThat(saved).isEqualTo(new Note("n1", "text", 2, FIRST, LATER));
    }
    try (Database db = Database.open(directory)) {
      assertThat(new NoteRepository(db, options).get("n1")).contains(saved);
    }
  }

  @Test
  void aStaleVersionIsRefusedWithTheStoredItem() {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      Note first = notes.insert(Note.of("n1", "one"));
      Note second = notes.update(first.withText("two"));
      assertThat(second).isEqualTo(new Note("n1", "two", 2, FIRST, FIRST));

      assertConflict(() -> notes.put(first.withText("stale")), "two");
      assertConflict(() -> notes.update(first.withText("stale")), "two");
      assertConflict(() -> notes.delete(first), "two");
      assertConflict(() -> notes.delete("n1", 1), "two");
      assertConflict(() -> notes.put(Note.of("n1", "new")), "two");
      assertConflict(() -> notes.insert(Note.of("n1", "new")), "two");
      assertThat(notes.get("n1")).contains(second);

      assertThat(notes.delete(second)).isTrue();
      assertThat(notes.deleteUnchecked("n1")).isFalse();
      assertThatThrownBy(() -> notes.put(second))
          .isInstanceOfSatisfying(
              ConditionalCheckFailedException.class, e -> assertThat(e.item()).isEmpty());
      assertThatThrownBy(() -> notes.update(second))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThat(notes.get("n1")).isEmpty();
    }
  }

  private static void assertConflict(Runnable write, String storedText) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e ->
                assertThat(e.item().orElseThrow())
                    .containsEntry("text", AttributeValue.s(storedText)));
  }

  @Test
  void anUpdateByKeyAddsOneAndDoesNotCheck() {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      Note made = notes.update("n1").with(NoteAttributes.TEXT.set("a")).execute().orElseThrow();
      assertThat(made).isEqualTo(new Note("n1", "a", 1, FIRST, FIRST));
      now.set(LATER);
      Note changed = notes.update("n1").with(NoteAttributes.TEXT.set("b")).execute().orElseThrow();
      assertThat(changed).isEqualTo(new Note("n1", "b", 2, FIRST, LATER));
      assertThat(notes.get("n1")).contains(changed);
    }
  }

  @Test
  void aVersionThatCannotGrowIsRefusedAndTheItemStaysReadable() {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      Note last = new Note("n1", "last", Integer.MAX_VALUE, FIRST, FIRST);
      new OldNoteRepository(db).put(new OldNote("n1", "last", Integer.MAX_VALUE, null));

      assertThatThrownBy(() -> notes.update(last)).isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> notes.put(last)).isInstanceOf(ValidationException.class);
      assertThat(notes.get("n1").orElseThrow().version()).isEqualTo(Integer.MAX_VALUE);
    }
  }

  @Test
  void anItemOlderThanItsVersionIsTakenOver() {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      new OldNoteRepository(db).put(new OldNote("n1", "old", null, null));
      Note old = notes.get("n1").orElseThrow();
      assertThat(old.version()).isZero();
      Note taken = notes.put(old.withText("new"));
      assertThat(taken).isEqualTo(new Note("n1", "new", 1, FIRST, FIRST));
      assertConflict(() -> notes.put(old), "new");
    }
  }

  @Test
  void aCreationTimeInAnotherFormIsKept() {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      new OldNoteRepository(db).put(new OldNote("n1", "old", 4, "2020-01-01T00:00:00.000Z"));
      Note put = notes.put(notes.get("n1").orElseThrow().withText("new"));
      assertThat(put)
          .isEqualTo(new Note("n1", "new", 5, Instant.parse("2020-01-01T00:00:00Z"), FIRST));
    }
  }

  @Test
  void anIdIsMadeWhereThereIsNone() {
    Instant farAway = Instant.parse("2100-01-01T00:00:00.5Z");
    UUID given = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    UUID made = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    try (Database db = Database.inMemory()) {
      TicketRepository tickets = new TicketRepository(db, options.withIds(() -> made));
      Ticket without = new Ticket("help", null, "printer", farAway);
      Ticket stored = tickets.put(without);
      assertThat(without.id()).isNull();
      // Expiry is kept in whole seconds.
      Instant expiry = Instant.ofEpochSecond(farAway.getEpochSecond());
      assertThat(stored).isEqualTo(new Ticket("help", made, "printer", expiry));
      assertThat(tickets.get("help", made)).contains(stored);
      assertThat(tickets.put(new Ticket("help", given, "lamp", null)).id()).isEqualTo(given);
      assertThatThrownBy(() -> tickets.insert(without))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }

  @Test
  void ticketsAreInTheOrderInWhichTheyWereMade() {
    try (Database db = Database.inMemory()) {
      TicketRepository tickets = new TicketRepository(db, options);
      List<Ticket> made = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        made.add(tickets.insert(new Ticket("help", null, "ticket " + i, null)));
        // The clock going back changes nothing.
        now.set(FIRST.minusSeconds(i % 3));
      }
      assertThat(made)
          .isSortedAccordingTo((a, b) -> a.id().toString().compareTo(b.id().toString()));
      assertThat(made).allMatch(ticket -> ticket.id().version() == 7 && ticket.id().variant() == 2);
      assertThat(made.get(0).id().getMostSignificantBits() >>> 16).isEqualTo(FIRST.toEpochMilli());
    }
  }

  @Test
  void noWriteOfACounterIsLost() throws Exception {
    try (Database db = Database.inMemory()) {
      SettingRepository settings = new SettingRepository(db, options);
      int each = 200;
      race(
          writer -> {
            for (int i = 0; i < each; i++) {
              settings.put(Setting.of("theme", writer + "." + i));
            }
            return each;
          });
      Setting last = settings.get("theme").orElseThrow();
      assertThat(last.writes()).isEqualTo(WRITERS * each);
      assertThat(last.createdAt()).isEqualTo(FIRST);
      assertThat(settings.insert(Setting.of("other", "x")).writes()).isEqualTo(1);
      assertThat(settings.update(Setting.of("other", "y")).writes()).isEqualTo(2);
    }
  }

  @Test
  void eachVersionHasOneWinner() throws Exception {
    try (Database db = Database.inMemory()) {
      NoteRepository notes = new NoteRepository(db, options);
      notes.insert(Note.of("n1", "start"));
      int versions = 50;
      List<Integer> wins =
          race(
              writer -> {
                int won = 0;
                for (int version = 1; version <= versions; version++) {
                  try {
                    notes.put(new Note("n1", "by " + writer, version, null, null));
                    won++;
                  } catch (ConditionalCheckFailedException e) {
                    // Another was faster; what it left has a later version.
                    assertThat(notes.get("n1").orElseThrow().version()).isGreaterThan(version);
                  }
                }
                return won;
              });
      assertThat(wins.stream().mapToInt(Integer::intValue).sum()).isEqualTo(versions);
      assertThat(notes.get("n1").orElseThrow().version()).isEqualTo(versions + 1);
    }
  }

  private interface Work {
    int run(int writer) throws Exception;
  }

  private static List<Integer> race(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      CountDownLatch ready = new CountDownLatch(WRITERS);
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.run(writer);
                }));
      }
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
