package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.Records.unapplied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.FileHeadDescriptor;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of segments that were cut off, damaged, or hold what was there before. */
class JournalDamageTest {
  private static final int SEGMENT = 4096;
  private static final List<String> RECORDS = List.of("1: 7/k0=abc", "2: 7/k0=d 7/k1=e", "3:");

  @TempDir Path directory;

  private Journal open() {
    return Journal.open(directory, Disk.system(), Durability.PROCESS, Duration.ZERO, SEGMENT);
  }

  private Path file() {
    return directory.resolve("journal-1");
  }

  /** Writes three records; returns where each begins, and where the last one ends. */
  private long[] writeThree() {
    long[] ends = new long[4];
    ends[0] = SegmentDescriptor.LENGTH;
    try (Journal journal = open()) {
      String[][] values = {{"abc"}, {"d", "e"}, {}};
      for (int i = 0; i < values.length; i++) {
        JournalRecord record = Records.of(values[i]);
        journal.append(record);
        ends[i + 1] = ends[i] + record.length();
      }
      assertThat(journal.bytesSince(1)).isEqualTo(ends[3]);
    }
    return ends;
  }

  private void assertWhole(int records, String what) throws IOException {
    try (Journal journal = open()) {
      assertThat(journal.nextNumber()).as(what).isEqualTo(records + 1);
      assertThat(unapplied(journal)).as(what).isEqualTo(RECORDS.subList(0, records));
    }
  }

  private static int recordsBefore(long[] ends, long offset) {
    int records = 0;
    while (records < 3 && ends[records + 1] <= offset) {
      records++;
    }
    return records;
  }

  @Test
  void aTailThatIsMissingFromAnyByteOnEndsBeforeItsRecord() throws IOException {
    long[] ends = writeThree();
    byte[] whole = Files.readAllBytes(file());
    for (int cut = SegmentDescriptor.LENGTH; cut <= ends[3]; cut++) {
      byte[] zeroed = Arrays.copyOf(Arrays.copyOf(whole, cut), whole.length);
      Files.write(file(), zeroed);
      int records = recordsBefore(ends, lastNonZero(whole, zeroed, cut));
      assertWhole(records, "zeros from " + cut);
      Files.write(file(), Arrays.copyOf(whole, cut));
      assertWhole(recordsBefore(ends, cut), "cut at " + cut);
    }
  }

  /** Zeros over zeros change nothing: the first byte that differs counts. */
  private static long lastNonZero(byte[] whole, byte[] zeroed, int cut) {
    int different = Arrays.mismatch(whole, zeroed);
    return different < 0 ? whole.length : Math.max(cut, different);
  }

  @Test
  void aFlippedBitEndsTheJournalBeforeItsRecord() throws IOException {
    long[] ends = writeThree();
    byte[] whole = Files.readAllBytes(file());
    for (int bit = SegmentDescriptor.LENGTH * 8; bit < ends[3] * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), flipped);
      assertWhole(recordsBefore(ends, bit / 8), "bit " + bit);
    }
  }

  @Test
  void aDamagedHeadIsToldWhereRecordsAreWanted() throws IOException {
    writeThree();
    byte[] whole = Files.readAllBytes(file());
    for (int bit = 0; bit < (SegmentDescriptor.LENGTH - 4) * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file(), flipped);
      try (Journal journal = open()) {
        assertThatThrownBy(() -> unapplied(journal))
            .as("bit %d", bit)
            .isInstanceOf(StoreCorruptException.class)
            .hasMessageContaining(file().toString());
        assertThatThrownBy(() -> journal.append(Records.of("a")))
            .isInstanceOf(StoreCorruptException.class);
        assertThatThrownBy(() -> journal.holdFrom(1)).isInstanceOf(StoreCorruptException.class);
      }
    }
    try (Journal journal = open()) {
      journal.discardUnapplied();
      assertThat(unapplied(journal)).isEmpty();
      assertThat(file()).doesNotExist();
      assertThat(journal.append(Records.of("a"))).isEqualTo(1);
    }
  }

  @Test
  void aFileThatWasNeverBegunIsPassedOver() throws IOException {
    writeThree();
    Files.write(directory.resolve("journal-2"), new byte[0]);
    Files.write(directory.resolve("journal-3"), new byte[SEGMENT]);
    Files.copy(file(), directory.resolve("journal-4"));
    Files.writeString(directory.resolve("journal-x"), "not ours");
    assertWhole(3, "with files that hold nothing");
    try (Journal journal = open()) {
      assertThat(journal.append(Records.of("a"))).isEqualTo(4);
    }
    assertThat(directory.resolve("journal-x")).hasContent("not ours");
  }

  @Test
  void aLaterVersionIsRefused() throws IOException {
    byte[] head = Arrays.copyOf(FileHeadDescriptor.encode("journal", 2), SEGMENT);
    Files.write(file(), head);
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreTooNewException.class)
        .hasMessageContainingAll("journal-1", "version 2");
  }

  @Test
  void aRecordOfAnotherSegmentNeverCounts() throws IOException {
    long[] ends = writeThree();
    byte[] other = Files.readAllBytes(file());
    Files.delete(file());
    try (Journal journal = open()) {
      journal.append(Records.of("abc"));
    }
    byte[] bytes = Files.readAllBytes(file());
    System.arraycopy(other, (int) ends[1], bytes, (int) ends[1], (int) (ends[3] - ends[1]));
    Files.write(file(), bytes);
    assertWhole(1, "with the records of another segment behind");
  }

  @Test
  void whatComesBackFromBeforeAGapIsPassedOver() throws IOException {
    try (Journal journal = open();
        Hold hold = journal.hold()) {
      String text = "x".repeat(1500);
      for (int i = 0; i < 7; i++) {
        journal.append(Records.of(text));
      }
      assertThat(hold.first()).isEqualTo(1);
    }
    Files.delete(directory.resolve("journal-2"));
    try (Journal journal = open()) {
      assertThat(journal.nextNumber()).isEqualTo(8);
      assertThat(unapplied(journal)).hasSize(3);
      assertThatThrownBy(() -> journal.holdFrom(1))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining("record 1 is missing");
    }
  }
}
