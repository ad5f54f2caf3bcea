package io.pressmark.examples.benchmarks.peers;

import io.pressmark.examples.benchmarks.Order;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a store must do to be measured: typed objects go in and come out. Thread-safe. */
public interface OrderStore extends AutoCloseable {
  void put(Order order);

  Order get(String customerId, Instant placedAt);

  /** All orders of a customer in the order of time. */
  List<Order> query(String customerId);

  @Override
  void close();

  /** Opens the store of this name in an empty directory. */
  static OrderStore open(String name, Path directory, int items) {
    return switch (name) {
      case "pressmark" -> PressmarkStore.inFiles(directory);
      case "pressmark-memory" -> PressmarkStore.inMemory();
      case "heap" -> new HeapStore();
      case "chronicle" -> new ChronicleStore(directory, items);
      case "lmdb" -> new LmdbStore(directory);
      default -> throw new IllegalArgumentException("No store is called '" + name + "'");
    };
  }
}
