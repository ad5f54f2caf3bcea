package io.pressmark.chronicle.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.table.TableCall;
import io.pressmark.core.table.TypedTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that write one item at the same time: no write is lost, and none counts twice. */
class ManagedRacesTest {
  private static final int THREADS = 4;
  private static final int WRITES = 250;

  private final Database db = Database.inMemory();

  // Never tells the same time twice.
  private final AtomicLong ticks = new AtomicLong();
  private final TableOptions options =
      TableOptions.defaults().withClock(() -> Instant.ofEpochSecond(ticks.incrementAndGet()));

  @AfterEach
  void close() {
    db.close();
  }

  private static void race(Callable<Void> each) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Void>> ends = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ends.add(
            threads.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private TypedTable<Note> countedTable() {
    return db.table(
        new NoteSchema(
            ManagedAttributes.builder()
                .counter("writes", Integer.MAX_VALUE)
                .createdAt("createdAt")
                .build()),
        options);
  }

  @Test
  void everyPutCountsOnceAndTheTimeOfCreationStays() throws Exception {
    TypedTable<Note> notes = countedTable();
    Queue<Note> stored = new ConcurrentLinkedQueue<>();
    race(
        () -> {
          for (int i = 0; i < WRITES; i++) {
            stored.add(notes.put(Note.of("n", "text")));
          }
          return null;
        });
    assertThat(stored.stream().map(Note::writes))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, THREADS * WRITES).boxed().toList());
    assertThat(stored.stream().map(Note::createdAt).distinct()).hasSize(1);
  }

  /** Each life of the item begins with one write that counts 1, and ends with one delete. */
  @Test
  void betweenDeletesTheCountBeginsAnewOnce() throws Exception {
    TypedTable<Note> notes = countedTable();
    AtomicInteger deletes = new AtomicInteger();
    Queue<Note> first = new ConcurrentLinkedQueue<>();
    race(
        () -> {
          for (int i = 0; i < WRITES; i++) {
            Note stored = notes.put(Note.of("n", "text"));
            if (stored.writes() == 1) {
              first.add(stored);
            }
            if (i % 3 == 0 && notes.delete(stored)) {
              deletes.incrementAndGet();
            }
          }
          return null;
        });
    assertThat(deletes).hasPositiveValue();
    assertThat(first).hasSize(deletes.get() + (int) notes.count());
    assertThat(first.stream().map(Note::createdAt).distinct()).hasSameSizeAs(first);
  }

  @Test
  void withAVersionNoIncrementIsLost() throws Exception {
    NoteSchema schema =
        new NoteSchema(
            ManagedAttributes.builder()
                .version("version", Integer.MAX_VALUE)
                .createdAt("createdAt")
                .updatedAt("updatedAt")
                .build());
    TypedTable<Note> notes = db.table(schema, options);
    Note begun = notes.put(Note.of("n", "0"));
    race(
        () -> {
          for (int i = 0; i < WRITES; ) {
            Note read = get(schema, notes);
            String next = Integer.toString(Integer.parseInt(read.text()) + 1);
            try {
              // Both ways to write an object that was read.
              Note written =
                  i % 2 == 0 ? notes.put(read.withText(next)) : notes.update(read.withText(next));
              assertThat(written.version()).isEqualTo(read.version() + 1);
              i++;
            } catch (ConditionalCheckFailedException e) {
              // Another thread was faster. Only that is a reason: the item is another one now.
              assertThat(get(schema, notes).version()).isGreaterThan(read.version());
            }
          }
          return null;
        });
    Note last = get(schema, notes);
    assertThat(last.text()).isEqualTo(Integer.toString(THREADS * WRITES));
    assertThat(last.version()).isEqualTo(1 + THREADS * WRITES);
    assertThat(last.createdAt()).isEqualTo(begun.createdAt());
  }

  @Test
  void oneOfSeveralInsertsGoesThrough() throws Exception {
    NoteSchema schema = new NoteSchema(ManagedAttributes.builder().version("version", 9).build());
    TypedTable<Note> notes = db.table(schema, options);
    AtomicInteger turn = new AtomicInteger();
    AtomicInteger inserted = new AtomicInteger();
    race(
        () -> {
          for (int i = 0; i < WRITES; i++) {
            String name = "n" + turn.getAndIncrement() / 2;
            try {
              notes.insert(Note.of(name, "text"));
              inserted.incrementAndGet();
            } catch (ConditionalCheckFailedException e) {
              assertThat(e.item()).isPresent();
            }
          }
          return null;
        });
    assertThat(inserted).hasValue(THREADS * WRITES / 2);
    assertThat(notes.count()).isEqualTo(THREADS * WRITES / 2);
  }

  private static Note get(NoteSchema schema, TypedTable<Note> notes) {
    try (TableCall<Note> call = notes.call()) {
      schema.writeKey(Note.of("n", ""), call.key());
      return call.get().orElseThrow();
    }
  }
}
