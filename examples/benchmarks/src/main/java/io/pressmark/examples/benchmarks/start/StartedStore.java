package io.pressmark.examples.benchmarks.start;

import io.pressmark.core.Database;
import io.pressmark.examples.benchmarks.OrderRepository;
import io.pressmark.examples.benchmarks.Orders;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A store in memory as a test uses it: opened, one repository, one item, closed. Times are in
 * nanoseconds.
 *
 * @param ready until the store could be used
 * @param used from then until its repository, with its table, was made and an item put and read
 * @param closed how long it took to close
 * @param readyComputed how much of {@code ready} the thread was running, which on a busy machine
 *     says more
 * @param usedComputed the same of {@code used}
 */
record StartedStore(long ready, long used, long closed, long readyComputed, long usedComputed) {

  static StartedStore start() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Database db = Database.inMemory();
    long ready = System.nanoTime();
    long readyCpu = threads.getCurrentThreadCpuTime();
    OrderRepository orders = new OrderRepository(db);
    var order = Orders.order(1);
    orders.put(order);
    if (orders.get(order.customerId(), order.placedAt()).isEmpty()) {
      throw new IllegalStateException("The item that was put is not there");
    }
    long used = System.nanoTime();
    long usedCpu = threads.getCurrentThreadCpuTime();
    db.close();
    long closed = System.nanoTime();
    return new StartedStore(
        ready - start, used - ready, closed - used, readyCpu - cpu, usedCpu - readyCpu);
  }

  /** Starts one store, which in a new process is the first, and prints the times. */
  public static void main(String[] arguments) {
    StartedStore times = start();
    System.out.printf(
        "%d %d %d %d %d%n",
        times.ready, times.used, times.closed, times.readyComputed, times.usedComputed);
  }
}
