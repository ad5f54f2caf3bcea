package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.Records.unapplied;
import static io.pressmark.chronicle.internal.journal.Records.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.store.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose process dies. */
class JournalKillTest {
  private static final int SEGMENT = 1 << 14;

  @TempDir Path directory;

  private static Journal open(Path directory) {
    return Journal.open(directory, Disk.system(), Durability.PROCESS, Duration.ZERO, SEGMENT);
  }

  @Test
  void aRecordThatWasCommittedAndNotAppliedIsFound() throws Exception {
    Process process = ChildJvm.start(Halting.class, directory.toString());
    assertThat(process.waitFor()).isEqualTo(7);
    try (Journal journal = open(directory)) {
      assertThat(journal.nextNumber()).isEqualTo(4);
      assertThat(unapplied(journal)).containsExactly("2: 7/k0=half 7/k1=done");
    }
  }

  /** Dies between commit and mark. */
  static final class Halting {
    public static void main(String[] arguments) {
      Journal journal = open(Path.of(arguments[0]));
      write(journal, "before");
      journal.append(Records.of("half", "done"));
      write(journal, "elsewhere");
      Runtime.getRuntime().halt(7);
    }
  }

  @Test
  void aProcessKilledAnywhereLeavesAtMostTheRecordAtHand() throws Exception {
    Random random = new Random(11);
    long printed = 0;
    for (int kill = 0; kill < 5; kill++) {
      Process process = ChildJvm.start(Writing.class, directory.toString());
      printed = Math.max(printed, readSome(process, 200 + random.nextInt(2000)));
      process.destroyForcibly().waitFor();
      try (Journal journal = open(directory)) {
        assertThat(journal.nextNumber()).isGreaterThan(printed);
        List<String> left = unapplied(journal);
        assertThat(left).hasSizeLessThanOrEqualTo(1);
        left.forEach(line -> assertThat(line).startsWith(journal.nextNumber() - 1 + ":"));
        printed = journal.nextNumber() - 1;
      }
    }
  }

  private static long readSome(Process process, int lines) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    long last = 0;
    for (int i = 0; i < lines; i++) {
      last = Long.parseLong(output.readLine());
    }
    return last;
  }

  /** Appends and marks, and says so, for ever. */
  static final class Writing {
    public static void main(String[] arguments) {
      try (Journal journal = open(Path.of(arguments[0]))) {
        for (int i = 0; true; i++) {
          System.out.println(write(journal, "z".repeat(i % 40 * 25)));
        }
      }
    }
  }
}
