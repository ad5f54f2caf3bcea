package io.pressmark.chronicle.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histories of threads whose transactions read and write the same few items of several tables,
 * among single reads and writes of these items: each could have come from a store that does one
 * operation after the other.
 *
 * <p>{@code -Dpressmark.histories=1000} records that many instead of a few; {@code
 * -Dpressmark.seed=} repeats the operations, though not their order in time.
 */
class TransactionHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("pressmark.histories", 12);
  private static final int[] ITEMS = {2, 3, 6};
  private static final int THREADS = 4;
  private static final int OPERATIONS = 1_500;

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

  @ParameterizedTest
  @ValueSource(strings = {"transactGet", "transactWrite"})
  void ofAStoreThatDoesThemInTwoHalvesAreNot(String method) throws Exception {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      List<StoreTable> tables = tables(store);
      ItemStore halving = DefectiveTransactions.halving(method, store);
      Optional<Contradiction> found = Optional.empty();
      // Nobody looks at the right moment in every history.
      for (int history = 0; history < 50 && found.isEmpty(); history++) {
        found = record(halving, tables, history, 6);
      }
      assertThat(found).as("seed %d", seed).isPresent();
    }
  }

  private void recordAndCheck(ItemStore store) throws Exception {
    List<StoreTable> tables = tables(store);
    for (int history = 0; history < HISTORIES; history++) {
      int items = ITEMS[history % ITEMS.length];
      assertThat(record(store, tables, history, items))
          .as("seed %d, history %d", seed, history)
          .isEmpty();
    }
  }

  private static List<StoreTable> tables(ItemStore store) {
    return List.of(
        store.createTable(HistoryItem.table("left")),
        store.createTable(HistoryItem.table("right")));
  }

  private Optional<Contradiction> record(
      ItemStore store, List<StoreTable> tables, int group, int items) throws Exception {
    Recorder recorder = new Recorder();
    List<Callable<Void>> clients = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random own = new Random(random.nextLong());
      TransactionClient client =
          new TransactionClient(store, tables, recorder, thread, group, items, own);
      clients.add(
          () -> {
            for (int i = 0; i < OPERATIONS; i++) {
              client.step();
            }
            return null;
          });
    }
    Together.run(clients);
    return LinearizabilityChecker.check(
        new GroupModel(items), recorder.histories().getOrDefault(group, List.of()));
  }
}
