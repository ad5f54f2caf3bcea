package io.pressmark.examples.shop;

import io.pressmark.examples.shop.Order.Address;
import io.pressmark.examples.shop.Order.Line;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A few orders to show. */
final class SampleOrders {
  static final Instant FEBRUARY = Instant.parse("2026-02-11T08:30:00Z");
  static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant APRIL = Instant.parse("2026-04-20T19:15:30.5Z");

  private SampleOrders() {}

  static List<Order> all() {
    return List.of(
        order("c1", FEBRUARY, Status.SHIPPED, "19.90"),
        order("c1", MARCH, Status.PAID, "120.00"),
        order("c1", APRIL, Status.PLACED, "7.25"),
        order("c2", MARCH, Status.PAID, "55.00"));
  }

  private static Order order(String customerId, Instant placedAt, Status status, String total) {
    return new Order(
        customerId,
        placedAt,
        status,
        new BigDecimal(total),
        List.of(
            new Line("p7", 1, new BigDecimal("5.00")), new Line("p9", 3, new BigDecimal("0.75"))),
        new Address("1 Quay Street", "Bristol", "GB"),
        Optional.of("leave at the door"));
  }
}
