package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.Records.read;
import static io.pressmark.chronicle.internal.journal.Records.unapplied;
import static io.pressmark.chronicle.internal.journal.Records.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
  private static final int SEGMENT = 4096;

  @TempDir Path directory;

  private Journal open() {
    return open(Durability.PROCESS);
  }

  private Journal open(Durability durability) {
    return Journal.open(directory, Disk.system(), durability, Duration.ofMillis(1), SEGMENT);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingIsMadeBeforeTheFirstRecord() throws IOException {
    try (Journal journal = open()) {
      assertThat(journal.nextNumber()).isEqualTo(1);
      assertThat(journal.bytesSince(1)).isZero();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsAppendedIsRead() throws IOException {
    JournalRecord record = new JournalRecord().begin();
    byte[] text = "abcdefgh".getBytes(UTF_8);
    record.put(1, text, 0, 1, text, 1, 2);
    record.delete(2, text, 3, 0);
    record.putWithOld(3, text, 4, 1, text, 5, 0, null, 0, 0);
    record.putWithOld(4, text, 4, 1, text, 5, 1, text, 6, 2);
    record.deleteWithOld(-5, text, 7, 1, text, 0, 0);
    assertThat(record.entries()).isEqualTo(5);
    try (Journal journal = open()) {
      assertThat(journal.append(record)).isEqualTo(1);
      assertThat(record.number()).isEqualTo(1);
      assertThat(record.length() % 8).isZero();
      journal.applied(record);
      assertThat(write(journal)).isEqualTo(2);
      assertThat(read(journal, 1, 2))
          .containsExactly("1: 1/a=bc 2/- 3/e=(none) 4/e=f(gh) -5/h-()", "2:");
      assertThat(read(journal, 2, 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void aReopenedJournalGoesOn(Durability durability) throws IOException {
    try (Journal journal = open(durability)) {
      journal.awaitDurable(write(journal, "a", "b"));
      journal.awaitDurable(journal.append(Records.of("c")));
    }
    for (int i = 0; i < 3; i++) {
      try (Journal journal = open(durability)) {
        assertThat(journal.nextNumber()).isEqualTo(3 + i);
        assertThat(read(journal, 1, 2)).containsExactly("1: 7/k0=a 7/k1=b", "2: 7/k0=c");
        journal.awaitDurable(journal.append(Records.of("d" + i)));
      }
    }
    try (Journal journal = open(durability)) {
      assertThat(unapplied(journal))
          .containsExactly("2: 7/k0=c", "3: 7/k0=d0", "4: 7/k0=d1", "5: 7/k0=d2");
      assertThat(unapplied(journal)).isEmpty();
    }
    try (Journal journal = open(durability)) {
      assertThat(unapplied(journal)).isEmpty();
      assertThat(journal.nextNumber()).isEqualTo(6);
    }
  }

  @Test
  void unappliedRecordsCanBeDiscarded() throws IOException {
    try (Journal journal = open()) {
      journal.append(Records.of("a"));
    }
    try (Journal journal = open()) {
      journal.discardUnapplied();
      assertThat(unapplied(journal)).isEmpty();
      assertThat(journal.nextNumber()).isEqualTo(2);
    }
  }

  @Test
  void aVisitorThatFailsLeavesItsRecordUnmarked() throws IOException {
    try (Journal journal = open()) {
      journal.append(Records.of("a"));
      journal.append(Records.of("b"));
    }
    try (Journal journal = open()) {
      RecordVisitor failing =
          new RecordVisitor() {
            @Override
            public void record(long number, int entries) throws IOException {
              if (number == 2) {
                throw new IOException("told to fail");
              }
            }

            @Override
            public void entry(JournalEntry entry) {}
          };
      assertThatThrownBy(() -> journal.readUnapplied(failing)).hasMessage("told to fail");
      assertThat(unapplied(journal)).containsExactly("2: 7/k0=b");
    }
  }

  @Test
  void segmentsAreUsedAgain() throws IOException {
    String text = "x".repeat(1000);
    try (Journal journal = open()) {
      for (int i = 1; i <= 100; i++) {
        assertThat(write(journal, text)).isEqualTo(i);
      }
      assertThat(files()).hasSizeLessThanOrEqualTo(3);
      assertThat(journal.bytesSince(100)).isLessThanOrEqualTo(SEGMENT);
      assertThatThrownBy(() -> read(journal, 1, 100))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining("record 1 is missing");
    }
    try (Journal journal = open()) {
      assertThat(journal.nextNumber()).isEqualTo(101);
      assertThat(unapplied(journal)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Durability.class)
  void theNextSegmentIsMadeReadyInTimeAndUsed(Durability durability) throws IOException {
    String text = "x".repeat(1000);
    try (Journal journal = open(durability);
        Hold hold = journal.hold()) {
      write(journal, text);
      journal.prepare();
      assertThat(files()).containsExactly("journal-1");
      write(journal, text);
      write(journal, text);
      journal.prepare();
      journal.prepare();
      assertThat(files()).containsExactly("journal-1", "journal-2");
      for (int i = 0; i < 3; i++) {
        journal.awaitDurable(write(journal, text));
      }
      assertThat(files()).containsExactly("journal-1", "journal-3");
      journal.prepare();
      assertThat(files()).containsExactly("journal-1", "journal-3", "journal-4");
      assertThat(read(journal, hold.first(), 6)).hasSize(6);
    }
    // What was made ready and not used is no part of the journal.
    try (Journal journal = open(durability)) {
      assertThat(journal.nextNumber()).isEqualTo(7);
      assertThat(files()).containsExactly("journal-1", "journal-3");
    }
  }

  @Test
  void aSegmentThatNobodyNeedsAnyMoreIsRoomEnough() throws IOException {
    String text = "x".repeat(1000);
    try (Journal journal = open()) {
      for (int i = 0; i < 6; i++) {
        write(journal, text);
      }
      journal.prepare();
      journal.prepare();
      assertThat(files()).containsExactly("journal-1", "journal-2");
    }
  }

  @Test
  void aRecordThatIsNotAppliedKeepsItsSegmentAndAllLaterOnes() throws IOException {
    String text = "x".repeat(1000);
    try (Journal journal = open()) {
      write(journal, text);
      journal.append(Records.of("kept"));
      for (int i = 0; i < 20; i++) {
        write(journal, text);
      }
      assertThat(read(journal, 2, 22)).hasSize(21);
    }
    try (Journal journal = open()) {
      assertThat(unapplied(journal)).containsExactly("2: 7/k0=kept");
    }
  }

  @Test
  void aHoldKeepsRecordsAndHasAllChangesRecorded() throws IOException {
    String text = "x".repeat(1000);
    try (Journal journal = open()) {
      assertThat(journal.recordsAll()).isFalse();
      write(journal, text);
      Hold hold = journal.hold();
      assertThat(hold.first()).isEqualTo(2);
      assertThat(journal.recordsAll()).isTrue();
      for (int i = 0; i < 50; i++) {
        write(journal, text);
      }
      try (Hold second = journal.holdFrom(30)) {
        hold.close();
        hold.close();
        assertThat(journal.recordsAll()).isTrue();
        assertThat(read(journal, second.first(), 51)).hasSize(22);
      }
      assertThat(journal.recordsAll()).isFalse();
      assertThat(files()).hasSizeLessThanOrEqualTo(3);
      assertThatThrownBy(() -> journal.holdFrom(30)).isInstanceOf(StoreCorruptException.class);
      assertThatThrownBy(() -> journal.holdFrom(53)).isInstanceOf(StoreCorruptException.class);
    }
  }

  @Test
  void aRecordMayBeLargerThanASegment() throws IOException {
    String large = "y".repeat(3 * SEGMENT);
    try (Journal journal = open();
        Hold hold = journal.hold()) {
      write(journal, "a");
      write(journal, large, large);
      write(journal, "b");
      assertThat(read(journal, hold.first(), 3))
          .containsExactly("1: 7/k0=a", "2: 7/k0=" + large + " 7/k1=" + large, "3: 7/k0=b");
    }
    try (Journal journal = open()) {
      assertThat(journal.nextNumber()).isEqualTo(4);
    }
  }

  @Test
  void inMemoryItDoesTheSame() throws IOException {
    try (Journal journal = Journal.inMemory();
        Hold hold = journal.hold()) {
      String text = "z".repeat(400_000);
      List<String> expected = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        write(journal, text);
        expected.add(i + ": 7/k0=" + text);
      }
      journal.awaitDurable(10);
      assertThat(read(journal, hold.first(), 10)).isEqualTo(expected);
    }
  }

  @Test
  void aClosedJournalRefuses() {
    Journal journal = open();
    write(journal, "a");
    journal.close();
    journal.close();
    assertThatThrownBy(() -> journal.append(Records.of("b")))
        .isInstanceOf(StoreClosedException.class);
    assertThatThrownBy(journal::hold).isInstanceOf(StoreClosedException.class);
  }

  @Test
  void aRecordIsAppendedOnceAndMarkedOnce() {
    try (Journal journal = open()) {
      JournalRecord record = Records.of("a");
      assertThatThrownBy(() -> journal.applied(record)).isInstanceOf(IllegalStateException.class);
      journal.append(record);
      assertThatThrownBy(() -> journal.append(record)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(record::begin).isInstanceOf(IllegalStateException.class);
      journal.applied(record);
      assertThatThrownBy(() -> journal.applied(record)).isInstanceOf(IllegalStateException.class);
    }
  }
}
