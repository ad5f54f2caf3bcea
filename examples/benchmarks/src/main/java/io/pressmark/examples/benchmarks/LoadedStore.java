package io.pressmark.examples.benchmarks;

import io.pressmark.examples.benchmarks.peers.OrderStore;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A store that holds the orders; what the benchmarks of operations share. */
@State(Scope.Benchmark)
public abstract class LoadedStore {
  /** The number of orders. */
  @Param("100000")
  public int items;

  private TemporaryDirectory directory;
  private OrderStore store;
  private Order[] orders;

  /** The name of the store to open. */
  abstract String name();

  @Setup(Level.Trial)
  public void open() {
    directory = new TemporaryDirectory();
    store = OrderStore.open(name(), directory.path(), items);
    orders = new Order[items];
    // Not in the order of keys, as items come in life.
    for (int i = 0; i < items; i++) {
      orders[i] = Orders.order((int) (i * 7_919L % items));
      store.put(orders[i]);
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    store.close();
    directory.close();
  }

  OrderStore store() {
    return store;
  }

  Order order(int index) {
    return orders[index];
  }

  /** A store that can look up and write single items. */
  @State(Scope.Benchmark)
  public static class ByKey extends LoadedStore {
    @Param({"pressmark", "heap", "chronicle", "lmdb"})
    public String name;

    @Override
    String name() {
      return name;
    }
  }

  /** A store that keeps items in order. */
  @State(Scope.Benchmark)
  public static class InOrder extends LoadedStore {
    @Param({"pressmark", "heap", "lmdb"})
    public String name;

    @Override
    String name() {
      return name;
    }
  }
}
