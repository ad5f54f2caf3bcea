package io.pressmark.examples.benchmarks.scale;

import io.pressmark.core.Database;
import io.pressmark.examples.benchmarks.Order;
import io.pressmark.examples.benchmarks.OrderRepository;
import io.pressmark.examples.benchmarks.Orders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads millions of orders through a generated repository, and measures at some numbers of items
 * what loading, getting and querying cost, how much heap is in use and how much disk an item takes.
 * One thread; the store is in a new directory under the working directory and deleted afterwards.
 *
 * <pre>
 *   mvn -q -pl examples/benchmarks -am compile exec:exec \
 *     -Dbenchmark=io.pressmark.examples.benchmarks.scale.ScaleBenchmark -Dbenchmarks="1 5 20"
 * </pre>
 *
 * <p>{@code 20 taking 17} takes 17 GB of the machine's memory away in another process, so that the
 * system can keep only a part of the store's files in memory. {@code 1 5 ordered} loads the orders
 * of a customer one after the other, instead of all in random order.
 */
public final class ScaleBenchmark {
  private static final int MILLION = 1_000_000;
  private static final int WARM_UP = 20_000;
  private static final int GETS = 200_000;
  private static final int QUERIES = 50_000;

  /** Steps of loading: coprime to every number of orders, so that each comes once, out of order. */
  private static final long STRIDE = 15_485_863;

  private final Random random = new Random(42);
  private final Path directory;
  private final boolean isOrdered;

  private ScaleBenchmark(Path directory, boolean isOrdered) {
    this.directory = directory;
    this.isOrdered = isOrdered;
  }

  /**
   * Arguments: millions of orders, ascending; then maybe {@code ordered}, and {@code taking} with
   * gigabytes.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(String.join(" ", arguments).trim().split("\\s+"));
    int taking = words.indexOf("taking");
    int[] sizes =
        words.stream()
            .takeWhile(word -> !Character.isLetter(word.charAt(0)))
            .mapToInt(word -> (int) (Double.parseDouble(word) * MILLION))
            .toArray();
    Path directory = Files.createTempDirectory(Path.of("").toAbsolutePath(), "scale-");
    try (MemoryTaker taker =
        taking < 0 ? null : MemoryTaker.start(Integer.parseInt(words.get(taking + 1)))) {
      System.out.println(taker == null ? "All of the memory" : taker);
      run(directory, words.contains("ordered"), System.out::println, sizes);
    } finally {
      delete(directory);
    }
  }

  /** Measures at each number of orders; each line of the table is told when it is known. */
  static void run(Path directory, boolean isOrdered, Consumer<String> table, int... sizes)
      throws IOException {
    new ScaleBenchmark(directory, isOrdered).measure(table, sizes);
  }

  private void measure(Consumer<String> table, int... sizes) throws IOException {
    table.accept(
        "| orders | loaded a second | get: mean, p50, p99 (µs) | query of 10: mean, p50, p99 (µs) |"
            + " heap (MB) | disk an order (B) | closing (s) | opening (s) |");
    table.accept("|---|---|---|---|---|---|---|---|");
    int loaded = 0;
    for (int size : sizes) {
      table.accept(measureAt(loaded, size));
      loaded = size;
    }
  }

  private String measureAt(int loaded, int size) throws IOException {
    Database db = Database.open(directory);
    double rate;
    Latencies gets;
    Latencies queries;
    double heap;
    long closing;
    try (db) {
      OrderRepository orders = new OrderRepository(db);
      long start = System.nanoTime();
      load(orders, loaded, size);
      rate = (size - loaded) / seconds(start);
      get(orders, size, WARM_UP);
      query(orders, size, WARM_UP);
      gets = get(orders, size, GETS);
      queries = query(orders, size, QUERIES);
      heap = heapInUse();
      closing = System.nanoTime();
    }
    double closed = seconds(closing);
    double disk = (double) size(directory) / size;
    long opening = System.nanoTime();
    Database.open(directory).close();
    return String.format(
        Locale.ROOT,
        "| %,d | %,.0f | %s | %s | %.1f | %.0f | %.1f | %.1f |",
        size,
        rate,
        show(gets),
        show(queries),
        heap,
        disk,
        closed,
        seconds(opening));
  }

  private static String show(Latencies latencies) {
    return String.format(
        Locale.ROOT,
        "%.2f, %.2f, %.2f",
        latencies.meanMicros(),
        latencies.percentileMicros(50),
        latencies.percentileMicros(99));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void load(OrderRepository orders, int from, int to) {
    int count = to - from;
    long stride = isOrdered ? 1 : STRIDE;
    for (long i = 0; i < count; i++) {
      if (i % MILLION == 0) {
        System.err.printf(Locale.ROOT, "%,d of %,d orders loaded%n", from + i, to);
      }
      orders.put(Orders.order(from + (int) (i * stride % count)));
    }
  }

  private Latencies get(OrderRepository orders, int size, int times) {
    Latencies latencies = new Latencies(times);
    for (int i = 0; i < times; i++) {
      int number = random.nextInt(size);
      String customer = Orders.customerOf(number);
      Instant time = Orders.timeOf(number);
      latencies.measure(() -> requireFound(orders.get(customer, time)));
    }
    return latencies.finish();
  }

  private Latencies query(OrderRepository orders, int size, int times) {
    Latencies latencies = new Latencies(times);
    for (int i = 0; i < times; i++) {
      String customer = Orders.customerOf(random.nextInt(size));
      latencies.measure(() -> requireTen(orders.query(customer).toList()));
    }
    return latencies.finish();
  }

  private static void requireFound(Optional<Order> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException("An order that was loaded is missing");
    }
  }

  private static void requireTen(List<Order> found) {
    if (found.size() != Orders.PER_CUSTOMER) {
      throw new IllegalStateException(found.size() + " orders of a customer");
    }
  }

  /** Megabytes in use after the garbage is collected. */
  private static double heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      long size = 0;
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
