package io.pressmark.examples.benchmarks.peers;

import io.pressmark.core.Database;
import io.pressmark.examples.benchmarks.Order;
import io.pressmark.examples.benchmarks.OrderRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The generated repository. */
final class PressmarkStore implements OrderStore {
  private final Database db;
  private final OrderRepository orders;

  private PressmarkStore(Database db) {
    this.db = db;
    this.orders = new OrderRepository(db);
  }

  static PressmarkStore inFiles(Path directory) {
    return new PressmarkStore(Database.open(directory));
  }

  static PressmarkStore inMemory() {
    return new PressmarkStore(Database.inMemory());
  }

  @Override
  public void put(Order order) {
    orders.put(order);
  }

  @Override
  public Order get(String customerId, Instant placedAt) {
    return orders.get(customerId, placedAt).orElseThrow();
  }

  @Override
  public List<Order> query(String customerId) {
    return orders.query(customerId).toList();
  }

  @Override
  public void close() {
    db.close();
  }
}
