package io.pressmark.examples.shop;

import static io.pressmark.examples.shop.OrderAttributes.NOTE;
import static io.pressmark.examples.shop.OrderAttributes.PLACED_AT;
import static io.pressmark.examples.shop.OrderAttributes.STATUS;
import static io.pressmark.examples.shop.OrderAttributes.TOTAL;

import io.pressmark.core.Database;
import io.pressmark.core.table.Page;
import io.pressmark.examples.engine.Engine;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Takes orders and ships them. */
public final class Shop {
  private final OrderRepository orders;

  public Shop(Database db) {
    orders = new OrderRepository(db);
  }

  public Order place(Order order) {
    return orders.insert(order);
  }

  /** A customer's orders in a span of time, both ends included, oldest first. */
  public List<Order> between(String customerId, Instant from, Instant to) {
    return orders.query(customerId).where(PLACED_AT.between(from, to)).toList();
  }

  /** A customer's open orders above an amount. */
  public List<Order> openAbove(String customerId, BigDecimal amount) {
    return orders
        .query(customerId)
        .filter(STATUS.ne(Status.SHIPPED).and(TOTAL.gt(amount)))
        .toList();
  }

  /** A customer's orders page by page, newest first, as a web page would show them. */
  public Page<Order> newest(String customerId, int pageSize, String token) {
    var query = orders.query(customerId).descending().pageSize(pageSize);
    return token == null ? query.page() : query.page(token);
  }

  /** A customer's largest orders in a state: what the index carries of them. */
  public List<OrderByStatusItem> largest(String customerId, Status status, int number) {
    return orders.byStatus().query(customerId, status).descending().limit(number).toList();
  }

  /** A customer's orders from an amount on, the smallest first. */
  public List<Order> from(String customerId, BigDecimal amount) {
    return orders.byTotal().query(customerId).where(TOTAL.ge(amount)).toList();
  }

  /** Ships an order that is paid, adds the fee, and drops the note. */
  public Order ship(String customerId, Instant placedAt, BigDecimal fee) {
    return orders
        .update(customerId, placedAt)
        .with(STATUS.set(Status.SHIPPED), TOTAL.add(fee), NOTE.remove())
        .when(STATUS.eq(Status.PAID))
        .execute()
        .orElseThrow();
  }

  public static void main(String... arguments) {
    try (Engine engine = Engine.inMemory(arguments)) {
      Database db = engine.database();
      Shop shop = new Shop(db);
      SampleOrders.all().forEach(shop::place);
      shop.ship("c1", SampleOrders.MARCH, new BigDecimal("4.90"));
      shop.newest("c1", 10, null)
          .items()
          .forEach(
              order ->
                  System.out.printf(
                      "%s  %-8s %8s  %s%n",
                      order.placedAt(), order.status(), order.total(), order.shipTo().city()));
    }
  }
}
