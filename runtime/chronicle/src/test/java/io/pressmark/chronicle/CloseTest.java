package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.by;
import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Closing while threads read, write and scan: each is told, none touches memory that is gone. */
class CloseTest {
  private static final int KINDS = 4;
  private static final int THREADS = 8;

  /** Writers go round and round: a table that grew for ever would never let a scan end. */
  private static final int KEYS = 300;

  private static final int BUSY = 20;

  @TempDir Path directory;

  @RepeatedTest(5)
  void everyThreadIsToldAndWhatWasWrittenIsThere() throws InterruptedException {
    AtomicIntegerArray written = new AtomicIntegerArray(THREADS);
    ConcurrentLinkedQueue<Throwable> ends = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      StoreTable table = store.createTable(Items.NOTES);
      CountDownLatch busy = new CountDownLatch(THREADS);
      for (int t = 0; t < THREADS; t++) {
        int number = t;
        Thread thread = new Thread(() -> work(table, number, written, busy));
        thread.setUncaughtExceptionHandler((who, end) -> ends.add(end));
        threads.add(thread);
        thread.start();
      }
      busy.await();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ends).hasSize(THREADS).allMatch(end -> end instanceof StoreClosedException);

    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      assertThat(store.verify()).isEmpty();
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      for (int t = 0; t < THREADS; t += KINDS) {
        assertThat(written.get(t)).isPositive();
        int last = written.get(t) - 1;
        for (int i = last; i >= 0 && i > last - KEYS; i--) {
          assertThat(notes.get(key("w" + t, i % KEYS))).contains(note("w" + t, i % KEYS, text(i)));
        }
      }
    }
  }

  /** Works until it is told that the store is closed. */
  private static void work(
      StoreTable table, int number, AtomicIntegerArray written, CountDownLatch busy) {
    AttributeMapTable notes = new AttributeMapTable(table);
    for (int i = 0; ; i++) {
      switch (number % KINDS) {
        case 0 -> {
          notes.put(note("w" + number, i % KEYS, text(i)));
          written.set(number, i + 1);
        }
        case 1 -> notes.get(key("w" + (number - 1), i % KEYS));
        case 2 -> {
          TableQuery query = by("w" + (number - 2)).limit(100);
          notes.queryAll(i % 2 == 0 ? query : query.descending());
        }
        default -> notes.scanAll(TableScan.all());
      }
      if (i == BUSY) {
        busy.countDown();
      }
    }
  }

  private static String text(int number) {
    return "x".repeat(number % 2000);
  }
}
