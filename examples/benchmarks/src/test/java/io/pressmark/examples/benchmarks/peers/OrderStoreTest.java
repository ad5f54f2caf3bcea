package io.pressmark.examples.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.examples.benchmarks.Order;
import io.pressmark.examples.benchmarks.Orders;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared does the same work: every peer returns what was stored. */
class OrderStoreTest {
  private static final int ITEMS = 200;

  // Chronicle Map and LMDB as they are want JVM options that the tests do not have; the benchmark's
  // fork
  // has them.
  @ParameterizedTest
  @ValueSource(strings = {"pressmark", "pressmark-memory", "heap"})
  void returnsWhatWasStored(String name, @TempDir Path directory) {
    try (OrderStore store = OrderStore.open(name, directory, ITEMS)) {
      IntStream.range(0, ITEMS).mapToObj(i -> Orders.order(i * 7 % ITEMS)).forEach(store::put);

      for (int i = 0; i < ITEMS; i++) {
        Order order = Orders.order(i);
        assertThat(store.get(order.customerId(), order.placedAt()))
            .usingRecursiveComparison()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .isEqualTo(order);
      }
      List<Order> ofOne = store.query(Orders.customerOf(42));
      assertThat(ofOne)
          .extracting(Order::placedAt)
          .containsExactlyElementsOf(IntStream.range(40, 50).mapToObj(Orders::timeOf).toList());
    }
  }
}
