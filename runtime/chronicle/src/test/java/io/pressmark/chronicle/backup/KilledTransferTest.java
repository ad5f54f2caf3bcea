package io.pressmark.chronicle.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.Contents;
import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills at random instants of a backup, a restore and a compaction. Two each in the build; more
 * with {@code -Dpressmark.transfer.kills=50}.
 */
class KilledTransferTest {
  private static final int KILLS = Integer.getInteger("pressmark.transfer.kills", 2);
  private static final int ITEMS = 20_000;

  @TempDir Path parent;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Map<String, Set<Map<String, AttributeValue>>> contents = Map.of();

  private Path store() {
    return parent.resolve("store");
  }

  private Path backup() {
    return parent.resolve("backup");
  }

  @BeforeEach
  void fill() {
    try (ChronicleItemStore store = ChronicleItemStore.open(store(), StoreOptions.defaults())) {
      Writers.createTables(store);
      AttributeMapTable left = new AttributeMapTable(store.table("left"));
      for (int i = 0; i < ITEMS; i++) {
        left.put(
            Map.of(
                "owner", AttributeValue.s("o" + i % 90),
                "slot", AttributeValue.n(i),
                "text", AttributeValue.s("t".repeat(i % 1999 == 0 ? 120_000 : i % 300))));
      }
      contents = Contents.of(store);
    }
  }

  /** Runs one operation in a process of its own, which mostly does not come to its end. */
  private void kill(String what, Path from, Path to) throws IOException, InterruptedException {
    Process process = ChildJvm.start(KilledTransfer.class, what, from.toString(), to.toString());
    try (InputStream output = process.getInputStream()) {
      int left = random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(40);
      while (left > 0 && output.read() >= 0) {
        left--;
      }
      long end = System.nanoTime() + random.nextInt(60_000_000);
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void assertWhole(Path directory, String when) {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      assertThat(Contents.of(store)).as(when).isEqualTo(contents);
    }
  }

  @Test
  void aBackupIsWholeOrNotThere() throws IOException, InterruptedException {
    for (int i = 0; i < KILLS; i++) {
      String when = "backup " + i + " of seed " + seed;
      Path target = parent.resolve("backup-" + i);
      kill("backup", store(), target);
      if (Files.exists(target)) {
        ChronicleItemStore.restore(target, parent.resolve("whole-" + i), ProgressListener.NONE);
        assertWhole(parent.resolve("whole-" + i), when);
      }
      assertWhole(store(), when);
    }
  }

  @Test
  void aRestoredStoreIsWholeOrNotThere() throws IOException, InterruptedException {
    try (ChronicleItemStore store = ChronicleItemStore.open(store(), StoreOptions.defaults())) {
      store.backup(backup(), ProgressListener.NONE);
    }
    for (int i = 0; i < KILLS; i++) {
      String when = "restore " + i + " of seed " + seed;
      Path target = parent.resolve("restored-" + i);
      kill("restore", backup(), target);
      if (!Files.exists(target)) {
        ChronicleItemStore.restore(backup(), target, ProgressListener.NONE);
      }
      assertWhole(target, when);
      assertThat(parent.resolve("restored-" + i + ".restoring")).as(when).doesNotExist();
    }
  }

  @Test
  void aStoreIsWholeWhateverCompactionCameTo() throws IOException, InterruptedException {
    for (int i = 0; i < KILLS; i++) {
      kill("compact", store(), backup());
      assertWhole(store(), "compaction " + i + " of seed " + seed);
    }
    ChronicleItemStore.compact(store(), ProgressListener.NONE);
    assertWhole(store(), "at the end");
  }
}
