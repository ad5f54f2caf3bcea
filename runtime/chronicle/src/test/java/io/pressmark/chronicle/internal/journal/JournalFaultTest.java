package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.Records.read;
import static io.pressmark.chronicle.internal.journal.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.disk.Fault;
import io.pressmark.chronicle.disk.FaultyDisk;
import io.pressmark.chronicle.disk.PowerLossDisk;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal on a disk that fails, and on one that forgets. */
class JournalFaultTest {
  private static final int SEGMENT = 4096;
  private static final int RECORDS = 16;

  @TempDir Path directory;

  private static Journal open(Path directory, Disk disk, Durability durability) {
    return Journal.open(directory, disk, durability, Duration.ofMillis(1), SEGMENT);
  }

  private static String value(long number) {
    return number + "x".repeat((int) (number % 7) * 200);
  }

  /**
   * Appends as many as it can, going on after a failure, and holds them all until the journal is
   * closed; what was promised, by number.
   */
  private static List<Long> work(Journal journal) {
    List<Long> promised = new ArrayList<>();
    assertThat(journal.hold().first()).isEqualTo(1);
    for (int i = 0; i < RECORDS; i++) {
      try {
        long number = write(journal, value(journal.nextNumber()));
        journal.awaitDurable(number);
        promised.add(number);
        journal.prepare();
      } catch (StoreFullException e) {
        assertThat(e).hasMessageContainingAll("cannot grow", "told to fail");
      } catch (StoreIoException e) {
        assertThat(e).hasMessageContaining("told to fail");
      }
    }
    return promised;
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void everyOperationFailsOnceAndNothingPromisedIsLost(Durability durability) throws IOException {
    FaultyDisk counting = FaultyDisk.counting(Disk.system());
    try (Journal journal = open(make("0"), counting, durability)) {
      assertThat(work(journal)).hasSize(RECORDS);
    }
    for (Fault fault : Fault.values()) {
      for (long n = 1; n <= counting.operations(); n++) {
        Path place = make(fault + "-" + n);
        FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), n, fault);
        List<Long> promised = workAndClose(place, disk, durability);
        assertThat(disk.failed()).isNotEmpty();
        try (Journal journal = open(place, Disk.system(), durability)) {
          assertThat(journal.nextNumber()).as(disk.failed()).isGreaterThan(last(promised));
          assertHeld(journal, 1, disk.failed());
        }
      }
    }
  }

  private Path make(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name));
  }

  private static List<Long> workAndClose(Path place, Disk disk, Durability durability) {
    List<Long> promised = new ArrayList<>();
    try (Journal journal = open(place, disk, durability)) {
      promised.addAll(work(journal));
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("told to fail");
    }
    return promised;
  }

  private static long last(List<Long> numbers) {
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  @Test
  void afterAFailedForceNothingIsAppendedAnyMore() throws IOException {
    FaultyDisk counting = FaultyDisk.counting(Disk.system());
    try (Journal journal = open(make("0"), counting, Durability.SYNC)) {
      journal.awaitDurable(write(journal, "a"));
    }
    FaultyDisk disk = FaultyDisk.failingAt(Disk.system(), counting.operations(), Fault.BEFORE);
    Journal journal = open(make("1"), disk, Durability.SYNC);
    long number = write(journal, "a");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> journal.awaitDurable(number))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContainingAll("could not be written", "open it again");
      assertThatThrownBy(() -> write(journal, "b")).isInstanceOf(StoreIoException.class);
    }
    assertThat(journal.nextNumber()).isEqualTo(2);
    assertThatThrownBy(journal::close).isInstanceOf(StoreIoException.class);
    journal.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "GROUP_SYNC"})
  void powerMayGoAtAnyMoment(Durability durability) throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Path place = make(seed + "-0");
      long base = 1;
      long promised = 0;
      for (int session = 1; session <= 4; session++) {
        PowerLossDisk disk = new PowerLossDisk(place, make(seed + "-" + session + "-graves"));
        Journal journal = open(place, disk, durability);
        String what = "seed " + seed + ", session " + session;
        assertThat(journal.nextNumber()).as(what).isGreaterThan(promised);
        promised = journal.nextNumber() - 1;
        Hold hold = journal.holdFrom(base);
        assertHeld(journal, hold.first(), what);
        for (int i = random.nextInt(30); i > 0; i--) {
          long number = write(journal, value(journal.nextNumber()));
          if (random.nextInt(3) > 0) {
            journal.awaitDurable(number);
            promised = number;
          }
          if (random.nextInt(3) == 0) {
            journal.prepare();
          }
          if (random.nextInt(5) == 0) {
            disk.writeBack(random);
          }
          if (random.nextInt(10) == 0) {
            base = Math.max(base, promised - random.nextInt(3));
            Hold old = hold;
            hold = journal.holdFrom(base);
            old.close();
          }
        }
        Path left = directory.resolve(seed + "-" + session);
        disk.crash(random, left);
        closeWithoutPower(journal);
        place = left;
      }
    }
  }

  /** Whatever is there has the content of its number, without a gap. */
  private static void assertHeld(Journal journal, long first, String what) throws IOException {
    List<String> expected = new ArrayList<>();
    for (long i = first; i < journal.nextNumber(); i++) {
      expected.add(i + ": 7/k0=" + value(i));
    }
    assertThat(read(journal, first, journal.nextNumber() - 1)).as(what).isEqualTo(expected);
  }

  private static void closeWithoutPower(Journal journal) {
    try {
      journal.close();
    } catch (StoreIoException e) {
      assertThat(e).hasMessageContaining("the power is off");
    }
  }
}
