package io.pressmark.examples.benchmarks;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Get, put and query of ten, typed objects in and out, on stores that hold 100,000 orders.
 *
 * <p>The JVM options are for the peers: LMDB's and Chronicle's bindings want packages opened.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xmx4g",
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
      "--add-opens=java.base/java.io=ALL-UNNAMED",
      "--add-opens=java.base/java.util=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
      "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
      "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED",
      "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED"
    })
public class StoreBenchmark {
  @Benchmark
  public Order get(LoadedStore.ByKey loaded) {
    Order order = loaded.order(ThreadLocalRandom.current().nextInt(loaded.items));
    return loaded.store().get(order.customerId(), order.placedAt());
  }

  @Benchmark
  public void put(LoadedStore.ByKey loaded) {
    loaded.store().put(loaded.order(ThreadLocalRandom.current().nextInt(loaded.items)));
  }

  @Benchmark
  public List<Order> queryOfTen(LoadedStore.InOrder loaded) {
    Order order = loaded.order(ThreadLocalRandom.current().nextInt(loaded.items));
    return loaded.store().query(order.customerId());
  }
}
