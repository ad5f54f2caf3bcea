package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.report.RecoveryReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes at random moments while several threads work. Of what was not forced a random part
 * is left: any page, any change of a name. Under the synced modes nothing that was acknowledged is
 * lost, transactions are whole, and verifying finds nothing. Otherwise the store says what it is:
 * what is whole is kept, and nothing is answered that nobody wrote; indexes are filled anew.
 *
 * <p>Ten runs in the build; {@code -Dpressmark.power.losses=500} does more. The seed is in every
 * failure; {@code -Dpressmark.seed=} repeats the operations, though not the moments.
 */
class PowerLossTest {
  private static final int LOSSES = Integer.getInteger("pressmark.power.losses", 10);

  @TempDir Path directory;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  @AfterEach
  void leaveTheProcessAsItWas() {
    KillMode.PLAIN.prepareProcess();
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNC", "GROUP_SYNC", "SNAPSHOTS", "INDEX_SYNC"})
  void whatWasAcknowledgedIsThere(KillMode mode) throws Exception {
    int losses = 0;
    for (int number = 0; losses < (LOSSES + 3) / 4; number++) {
      Path own = Files.createDirectory(directory.resolve("run" + number));
      PowerLossRun run = new PowerLossRun(own, mode, seed + number);
      Path left = Files.createDirectory(own.resolve("machine"));
      // Several times on end: a store that was rebuilt must stand the next loss as well.
      for (int times = 0; times < 3; times++) {
        left = run.loseThePower(left);
        losses++;
      }
      String when = mode + ", seed " + (seed + number);
      try (ChronicleItemStore store = ChronicleItemStore.open(left, mode.options())) {
        run.expectation().check(store, when);
        assertThat(store.recovery().isComplete()).as(when).isTrue();
      }
      delete(own);
    }
  }

  @Test
  void withoutSyncingNothingIsAnsweredThatNobodyWrote() throws Exception {
    int damaged = 0;
    // On until something was damaged: else this test looks at nothing.
    for (int number = 0; number < (LOSSES + 1) / 2 || (damaged == 0 && number < 100); number++) {
      Path own = Files.createDirectory(directory.resolve("run" + number));
      PowerLossRun run = new PowerLossRun(own, KillMode.INDEXES, seed + number);
      Path left = run.loseThePower(Files.createDirectory(own.resolve("machine")));
      String when = "seed " + (seed + number);
      try (ChronicleItemStore store = ChronicleItemStore.open(left, KillMode.INDEXES.options())) {
        RecoveryReport report = store.recovery();
        if (report.left() == RecoveryReport.Left.SYSTEM_DIED) {
          assertThat(report.isComplete()).as(when).isFalse();
        }
        damaged += report.damages().isEmpty() ? 0 : 1;
        run.expectation().checkOrigin(store, when);
        if (report.damages().isEmpty()) {
          KillExpectation.checkIndexes(store, when);
        }
      } catch (StoreCorruptException | StoreIoException e) {
        // A file beside the pages was lost: it is named.
        assertThat(e).as(when).hasMessageContaining(left.toString());
        damaged++;
      }
      delete(own);
    }
    assertThat(damaged).isPositive();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
