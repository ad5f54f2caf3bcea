package io.pressmark.examples.benchmarks;

import io.pressmark.examples.benchmarks.Order.Address;
import io.pressmark.examples.benchmarks.Order.Line;
import io.pressmark.examples.benchmarks.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the orders: each number leads to one order, ten to a customer. */
public final class Orders {
  /** Orders of one customer. */
  public static final int PER_CUSTOMER = 10;

  private static final List<Status> STATUSES = List.of(Status.values());
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Orders() {}

  /** The customer of an order. */
  public static String customerOf(int number) {
    return "customer-" + number / PER_CUSTOMER;
  }

  /** The moment of an order. */
  public static Instant timeOf(int number) {
    return START.plusSeconds(number * 61L).plusNanos(number * 1_001L);
  }

  /** The order with this number. */
  public static Order order(int number) {
    return new Order(
        customerOf(number),
        timeOf(number),
        "product-" + number % 1_000,
        STATUSES.get(number % 3),
        BigDecimal.valueOf(1_000 + number % 100_000, 2),
        List.of(
            new Line("product-" + number % 1_000, "A thing of use", 1, new BigDecimal("12.95")),
            new Line("product-" + number % 777, "Another thing", 12, new BigDecimal("0.45")),
            new Line("product-" + number % 555, "A larger thing", 2, new BigDecimal("129.00"))),
        new Address("Ada Lovelace", "12 St James's Square", "London", "SW1Y 4JH", "GB"),
        Optional.of("Leave it with the neighbours, number " + number % 100),
        number % 7,
        START.plusSeconds(30L * 86_400 + number));
  }
}
