package io.pressmark.chronicle.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.Contents;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackupWhileWritingTest {
  private static final int BACKUPS = Integer.getInteger("pressmark.backups", 4);

  @TempDir Path parent;

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"PROCESS", "GROUP_SYNC"})
  void aBackupIsOneStateOfAStoreThatFourThreadsWriteTo(Durability durability)
      throws InterruptedException {
    StoreOptions options = StoreOptions.defaults().withDurability(durability);
    int[][] before = new int[BACKUPS][];
    int[][] after = new int[BACKUPS][];
    try (ChronicleItemStore store = ChronicleItemStore.open(parent.resolve("store"), options)) {
      Writers.createTables(store);
      Writers writers = Writers.start(store, new int[Writers.THREADS], thread -> {});
      for (int i = 0; i < BACKUPS; i++) {
        int target = 400 * (i + 1);
        while (writers.done.get(0) < target) {
          Thread.onSpinWait();
        }
        before[i] = writers.doneNow();
        store.backup(parent.resolve("backup-" + i), ProgressListener.NONE);
        after[i] = writers.doneNow();
      }
      writers.stop();
      assertThat(writers.failures()).isEmpty();
    }
    for (int i = 0; i < BACKUPS; i++) {
      Path restored = parent.resolve("restored-" + i);
      ChronicleItemStore.restore(parent.resolve("backup-" + i), restored, ProgressListener.NONE);
      try (ChronicleItemStore store = ChronicleItemStore.open(restored, options)) {
        assertThat(store.verify()).isEmpty();
        Map<String, Set<Map<String, AttributeValue>>> contents = Contents.of(store);
        for (int thread = 0; thread < Writers.THREADS; thread++) {
          assertThat(Writers.isPrefix(contents, thread, before[i][thread], after[i][thread] + 1))
              .as("backup %d, thread %d", i, thread)
              .isTrue();
        }
      }
    }
  }
}
