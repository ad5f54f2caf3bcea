package io.pressmark.examples.benchmarks.start;

import io.pressmark.core.Database;
import io.pressmark.examples.benchmarks.OrderRepository;
import io.pressmark.examples.benchmarks.Orders;

/**
 * A store in memory as a test uses it: opened, one repository, one item, closed. Times are in
 * nanoseconds.
 *
 * @param ready until the store could be used
 * @param used from then until its repository, with its table, was made and an item put and read
 * @param closed how long it took to close
 */
record StartedStore(long ready, long used, long closed) {

  static StartedStore start() {
    long start = System.nanoTime();
    Database db = Database.inMemory();
    long ready = System.nanoTime();
    OrderRepository orders = new OrderRepository(db);
    var order = Orders.order(1);
    orders.put(order);
    if (orders.get(order.customerId(), order.placedAt()).isEmpty()) {
      throw new IllegalStateException("The item that was put is not there");
    }
    long used = System.nanoTime();
    db.close();
    return new StartedStore(ready - start, used - ready, System.nanoTime() - used);
  }

  /** Starts one store, which in a new process is the first, and prints the times. */
  public static void main(String[] arguments) {
    StartedStore times = start();
    System.out.println(times.ready + " " + times.used + " " + times.closed);
  }
}
