package io.pressmark.chronicle.history;

import io.pressmark.core.store.StoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Records one history of single-item operations, and checks it item by item. */
final class SingleItemRun {
  private static final int THREADS = 4;
  private static final int OPERATIONS = 4_000;

  private SingleItemRun() {}

  /**
   * Lets threads work on one item collection that nobody used before.
   *
   * @return the first item's contradiction, if any item has one
   */
  static Optional<Contradiction> record(
      StoreTable table, String collection, int items, Random random)
      throws InterruptedException, ExecutionException {
    Recorder recorder = new Recorder();
    List<Callable<Void>> clients = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random own = new Random(random.nextLong());
      SingleItemClient client =
          new SingleItemClient(table, recorder, thread, collection, items, own);
      clients.add(
          () -> {
            for (int i = 0; i < OPERATIONS; i++) {
              client.step();
            }
            return null;
          });
    }
    Together.run(clients);
    return recorder.histories().values().stream()
        .flatMap(calls -> LinearizabilityChecker.check(new GroupModel(1), calls).stream())
        .findFirst();
  }
}
