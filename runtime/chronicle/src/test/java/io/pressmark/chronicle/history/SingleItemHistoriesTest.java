package io.pressmark.chronicle.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Histories of threads that put, update, delete, get and query the same few items, with and without
 * conditions: each could have come from a store that does one operation after the other.
 *
 * <p>{@code -Dpressmark.histories=1000} records that many instead of a few; {@code
 * -Dpressmark.seed=} repeats the operations, though not their order in time.
 */
class SingleItemHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("pressmark.histories", 8);
  private static final int[] ITEMS = {1, 3, 12, 40};

  @TempDir Path directory;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void areLinearizableInMemory() throws Exception {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      recordAndCheck(store);
    }
  }

  @Test
  void areLinearizableInFiles() throws Exception {
    try (ItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      recordAndCheck(store);
    }
  }

  private void recordAndCheck(ItemStore store) throws Exception {
    StoreTable table = store.createTable(HistoryItem.table("history"));
    for (int history = 0; history < HISTORIES; history++) {
      int items = ITEMS[history % ITEMS.length];
      assertThat(SingleItemRun.record(table, "h" + history, items, random))
          .as("seed %d, history %d", seed, history)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofAStoreWithADefectAreNot(DefectiveTable.Defect defect) throws Exception {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      StoreTable whole = store.createTable(HistoryItem.table("history"));
      StoreTable table = DefectiveTable.of(whole, defect);
      Optional<Contradiction> found = SingleItemRun.record(table, "h", 12, random);
      assertThat(found).as("seed %d", seed).isPresent();
      assertThat(found.get().window()).contains("no explanation", "the state was", "thread");
    }
  }
}
