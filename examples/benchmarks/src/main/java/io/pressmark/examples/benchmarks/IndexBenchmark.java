package io.pressmark.examples.benchmarks;

import io.pressmark.core.Database;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.ProgressListener;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a secondary index adds to the writes of a table of 100,000 orders. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class IndexBenchmark {
  private static final int ITEMS = 100_000;

  /** A store of orders with one index of their products, or none. */
  @State(Scope.Benchmark)
  public static class Indexed {
    /** What the index carries. */
    @Param({"none", "keys", "all"})
    public String index;

    private TemporaryDirectory directory;
    private Database db;
    private OrderRepository orders;
    private Order[] stored;
    private Order[] moved;

    @Setup(Level.Trial)
    public void open() {
      directory = new TemporaryDirectory();
      db = Database.open(directory.path());
      orders = new OrderRepository(db);
      stored = new Order[ITEMS];
      moved = new Order[ITEMS];
      for (int i = 0; i < ITEMS; i++) {
        Order order = Orders.order((int) (i * 7_919L % ITEMS));
        stored[i] = order;
        moved[i] = withProduct(order, "product-" + i % 991);
        orders.put(order);
      }
      definition()
          .ifPresent(
              definition -> db.store().addIndex("orders", definition, ProgressListener.NONE));
    }

    private Optional<IndexDefinition> definition() {
      IndexDefinition.Builder byProduct =
          IndexDefinition.global("by-product").partitionKey("productId", ScalarType.S);
      return switch (index) {
        case "none" -> Optional.empty();
        case "keys" -> Optional.of(byProduct.projectKeysOnly().build());
        default -> Optional.of(byProduct.build());
      };
    }

    private static Order withProduct(Order order, String product) {
      return new Order(
          order.customerId(),
          order.placedAt(),
          product,
          order.status(),
          order.total(),
          order.lines(),
          order.shipTo(),
          order.note(),
          order.version(),
          order.expiresAt());
    }

    @TearDown(Level.Trial)
    public void close() {
      db.close();
      directory.close();
    }
  }

  /** The item's entry stays where it is. */
  @Benchmark
  public void put(Indexed indexed) {
    indexed.orders.put(indexed.stored[ThreadLocalRandom.current().nextInt(ITEMS)]);
  }

  /** The item's entry goes from one partition key of the index to another. */
  @Benchmark
  public void move(Indexed indexed) {
    int number = ThreadLocalRandom.current().nextInt(ITEMS);
    indexed.orders.put(indexed.stored[number]);
    indexed.orders.put(indexed.moved[number]);
  }
}
