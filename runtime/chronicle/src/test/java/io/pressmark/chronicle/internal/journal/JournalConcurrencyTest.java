package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.Records.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class JournalConcurrencyTest {
  private static final int THREADS = 6;
  private static final int RECORDS = 400;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Durability.class)
  void appendersReadersAndHoldersDoNotDisturbEachOther(Durability durability)
      throws IOException, ExecutionException, InterruptedException {
    Map<Long, String> written = new ConcurrentSkipListMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
    try (Journal journal =
        Journal.open(directory, Disk.system(), durability, Duration.ofMillis(1), 1 << 14)) {
      Hold all = journal.hold();
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        work.add(threads.submit(() -> append(journal, thread, written)));
      }
      work.add(threads.submit(() -> holdAndRead(journal)));
      for (Future<?> each : work) {
        each.get();
      }
      List<String> expected = new ArrayList<>();
      written.forEach((number, value) -> expected.add(number + ": 7/k0=" + value));
      assertThat(expected).hasSize(THREADS * RECORDS);
      assertThat(read(journal, all.first(), journal.nextNumber() - 1)).isEqualTo(expected);
      all.close();
      assertThat(journal.bytesSince(1)).isLessThanOrEqualTo(2 << 14);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Appends and marks; its own numbers grow. Now and then the thread is interrupted. */
  private static void append(Journal journal, int thread, Map<Long, String> written) {
    JournalRecord record = new JournalRecord();
    long last = 0;
    for (int i = 0; i < RECORDS; i++) {
      String value = thread + "-" + i + "y".repeat(i % 50 * 20);
      Records.put(record.begin(), 7, "k0", value);
      if (i % 10 == 0) {
        Thread.currentThread().interrupt();
      }
      long number = journal.append(record);
      journal.applied(record);
      journal.awaitDurable(number);
      assertThat(Thread.interrupted()).isEqualTo(i % 10 == 0);
      assertThat(number).isGreaterThan(last);
      last = number;
      assertThat(written.put(number, value)).isNull();
    }
  }

  /** Holds and reads what is there so far, until all is written. */
  private static int holdAndRead(Journal journal) throws IOException {
    int rounds = 0;
    while (journal.nextNumber() <= THREADS * RECORDS) {
      journal.prepare();
      try (Hold hold = journal.hold()) {
        long end = Math.min(journal.nextNumber(), hold.first() + 20);
        assertThat(read(journal, hold.first(), end - 1)).hasSize((int) (end - hold.first()));
        rounds++;
      }
    }
    return rounds;
  }
}
