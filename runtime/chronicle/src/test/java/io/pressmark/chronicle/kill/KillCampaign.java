package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.RecoveryBase;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Kills processes of one mode, one after the other, on the same store, and looks after the kills at
 * what they left; after some, not: the next process may have to open it.
 */
final class KillCampaign {
  /** Short-lived processes start faster so. */
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

  private final Path directory;
  private final KillMode mode;
  private final Random random;
  private long seed;
  private KillExpectation expectation;
  private int killsOfThisStore;
  private int kills;
  private int backupsChecked;

  /** The number of the store's snapshot when it was looked at last: each has a higher one. */
  private int snapshot;

  private int snapshotsTaken;

  /**
   * Makes a campaign.
   *
   * @param directory where the stores are; it exists and is empty
   */
  KillCampaign(Path directory, KillMode mode, long seed) {
    this.directory = directory;
    this.mode = mode;
    this.seed = seed;
    this.random = new Random(seed);
    this.expectation = new KillExpectation(mode, seed);
  }

  /** Kills at least so many processes; returns how many it killed. */
  int run(int atLeast) throws IOException, InterruptedException {
    Files.createDirectories(backups(directory));
    while (kills < atLeast) {
      writeUntilKilled();
      for (int i = random.nextInt(mode.killsWhileOpening() + 1); i > 0; i--) {
        openUntilKilled();
      }
      boolean isLast = kills >= atLeast || killsOfThisStore >= mode.killsOfAStore();
      if (isLast || random.nextInt(3) > 0) {
        check();
      }
      if (isLast) {
        begin();
      }
    }
    return kills;
  }

  /** Where the backups of a store are made. */
  static Path backups(Path directory) {
    return directory.resolveSibling(directory.getFileName() + "-backups");
  }

  /** Begins a new store. */
  private void begin() throws IOException {
    empty(directory);
    killsOfThisStore = 0;
    snapshot = 0;
    seed++;
    expectation = new KillExpectation(mode, seed);
  }

  private static void empty(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private void check() throws IOException {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, mode.options())) {
      expectation.check(store, what());
    }
    countSnapshots();
    if (mode.backsUp()) {
      checkBackups();
    }
  }

  private void countSnapshots() {
    Control control = new ControlFile(directory, Disk.system()).read();
    RecoveryBase base = control == null ? null : control.base();
    int now = base == null ? 0 : base.snapshot();
    snapshotsTaken += now - snapshot;
    snapshot = now;
  }

  /** What has a backup's name is whole, and holds one moment of the store. */
  private void checkBackups() throws IOException {
    Path restored = directory.resolveSibling(directory.getFileName() + "-restored");
    Path backups = backups(directory);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(backups)) {
      for (Path backup : files) {
        if (!backup.toString().endsWith(".partial")) {
          ChronicleItemStore.restore(backup, restored, ProgressListener.NONE);
          try (ChronicleItemStore store = ChronicleItemStore.open(restored, mode.options())) {
            expectation.checkMoment(store, what() + ", " + backup.getFileName());
          }
          empty(restored);
          Files.delete(restored);
          backupsChecked++;
        }
      }
    }
    empty(backups);
  }

  /** How many backups were restored. */
  int backupsChecked() {
    return backupsChecked;
  }

  /** How many snapshots the killed processes have taken. */
  int snapshotsTaken() {
    return snapshotsTaken;
  }

  private String what() {
    return mode + ", seed " + seed + ", kill " + killsOfThisStore + " of this store";
  }

  private Process start() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(mode.name(), directory.toString(), Long.toString(seed)));
    for (int thread = 0; thread < Operations.THREADS; thread++) {
      arguments.add(Integer.toString(expectation.done(thread)));
    }
    return ChildJvm.builder(
            Path.of(System.getProperty("java.home")),
            FLAGS,
            KilledWriter.class,
            arguments.toArray(String[]::new))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void writeUntilKilled() throws IOException, InterruptedException {
    killAfter(operationsBeforeKill(), random.nextInt(3_000_000));
  }

  /** Opening takes some tens of milliseconds. */
  private void openUntilKilled() throws IOException, InterruptedException {
    killAfter(0, random.nextInt(120_000_000));
  }

  private void killAfter(int operations, long nanos) throws IOException, InterruptedException {
    Process process = start();
    try (InputStream output = process.getInputStream()) {
      assertThat(output.read()).as(what()).isEqualTo(KilledWriter.OPENING);
      int left = operations;
      int thread = 0;
      while (left > 0 && thread >= 0) {
        thread = output.read();
        count(thread);
        left--;
      }
      assertThat(thread).as("%s: the process ended by itself", what()).isNotNegative();
      spin(nanos);
      // Through the handle: the process object would close the stream with what is still in it.
      process.toHandle().destroyForcibly();
      for (int last = output.read(); last >= 0; last = output.read()) {
        count(last);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    kills++;
    killsOfThisStore++;
  }

  /** None, so that it dies while it opens; few; or enough to change the structure of much. */
  private int operationsBeforeKill() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> random.nextInt(50);
      default -> 100 + random.nextInt(1_500);
    };
  }

  /** Moves the instant of the kill; nothing is waited for. */
  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void count(int thread) {
    if (thread >= 0) {
      expectation.acknowledged(thread);
    }
  }
}
