package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes with several writers are killed at random instants, again and again: while they start,
 * open, create, grow, divide, write, recover. After each kill every acknowledged operation is
 * there, the one under way is there or not, a transaction entirely or not at all, nothing is torn,
 * nothing else is there, and verifying finds nothing.
 *
 * <p>Two kills of each mode in the build. {@code -Dpressmark.kills=2000} is the number over all
 * modes, {@code -Dpressmark.kill.modes=plain,splits} chooses some. Several campaigns go on at a
 * time, {@code -Dpressmark.kill.campaigns=2}. The seed is in every failure; {@code
 * -Dpressmark.seed=} repeats the operations, though not the instants.
 */
class KillTest {
  private static final List<KillMode> MODES =
      Arrays.stream(System.getProperty("pressmark.kill.modes", "all").split(","))
          .flatMap(name -> modes(name.strip()))
          .toList();

  private static final int KILLS = Integer.getInteger("pressmark.kills", 2 * MODES.size());

  /** From so many kills on some must have hit what the mode is there for. */
  private static final int MANY = 20;

  private static final int AT_A_TIME = Integer.getInteger("pressmark.kill.campaigns", 2);

  @TempDir Path directory;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  private static Stream<KillMode> modes(String name) {
    return name.equals("all")
        ? Arrays.stream(KillMode.values())
        : Stream.of(KillMode.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    int kills = (KILLS + MODES.size() - 1) / MODES.size();
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<Integer>> ends = new ArrayList<>();
      for (KillMode mode : MODES) {
        Path own = Files.createDirectory(directory.resolve(mode.name()));
        ends.add(threads.submit(() -> run(new KillCampaign(own, mode, seed), mode, kills)));
      }
      for (Future<Integer> end : ends) {
        assertThat(end.get()).isGreaterThanOrEqualTo(kills);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int run(KillCampaign campaign, KillMode mode, int kills) throws Exception {
    int killed = campaign.run(kills);
    System.out.printf(
        "%s: %d kills, %d backups restored, %d snapshots taken%n",
        mode, killed, campaign.backupsChecked(), campaign.snapshotsTaken());
    if (kills >= MANY) {
      assertThat(campaign.backupsChecked() > 0).as("%s: backups", mode).isEqualTo(mode.backsUp());
      if (mode.renewsSnapshots()) {
        assertThat(campaign.snapshotsTaken()).as("%s: snapshots", mode).isGreaterThan(kills);
      }
    }
    return killed;
  }
}
