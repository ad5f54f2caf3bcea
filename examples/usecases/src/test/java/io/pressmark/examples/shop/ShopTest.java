package io.pressmark.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.Page;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopTest {
  private Database db;
  private Shop shop;

  @BeforeEach
  void open() {
    db = Database.inMemory();
    shop = new Shop(db);
    SampleOrders.all().forEach(shop::place);
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void findsOrdersInASpanOfTime() {
    assertThat(shop.between("c1", SampleOrders.FEBRUARY, SampleOrders.MARCH))
        .extracting(Order::placedAt)
        .containsExactly(SampleOrders.FEBRUARY, SampleOrders.MARCH);
    assertThat(shop.between("c2", SampleOrders.APRIL, SampleOrders.APRIL)).isEmpty();
  }

  @Test
  void filtersOpenOrdersByAmount() {
    assertThat(shop.openAbove("c1", BigDecimal.TEN))
        .extracting(Order::placedAt)
        .containsExactly(SampleOrders.MARCH);
  }

  @Test
  void findsTheLargestOrdersInAStateByAnIndexThatCarriesSomeAttributes() {
    shop.place(order("c1", SampleOrders.APRIL.plusSeconds(1), Status.PAID, "500.00"));

    assertThat(shop.largest("c1", Status.PAID, 10))
        .extracting(OrderByStatusItem::total)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(new BigDecimal("500"), new BigDecimal("120"));
    assertThat(shop.largest("c1", Status.PAID, 1).get(0).shipTo().city()).isEqualTo("Bristol");
    shop.ship("c1", SampleOrders.MARCH, BigDecimal.ONE);
    assertThat(shop.largest("c1", Status.PAID, 10)).hasSize(1);
    assertThat(shop.largest("c1", Status.SHIPPED, 10))
        .extracting(OrderByStatusItem::placedAt)
        .containsExactly(SampleOrders.MARCH, SampleOrders.FEBRUARY);
  }

  @Test
  void findsWholeOrdersByAmountInTheLocalIndex() {
    assertThat(shop.from("c1", new BigDecimal("19.90")))
        .extracting(Order::placedAt)
        .containsExactly(SampleOrders.FEBRUARY, SampleOrders.MARCH);
  }

  private static Order order(String customerId, Instant placedAt, Status status, String total) {
    Order sample = SampleOrders.all().get(0);
    return new Order(
        customerId,
        placedAt,
        status,
        new BigDecimal(total),
        sample.lines(),
        sample.shipTo(),
        sample.note());
  }

  @Test
  void shipsAnOrderOnce() {
    Order shipped = shop.ship("c1", SampleOrders.MARCH, new BigDecimal("4.90"));

    assertThat(shipped.status()).isEqualTo(Status.SHIPPED);
    assertThat(shipped.total()).isEqualByComparingTo("124.90");
    assertThat(shipped.note()).isEqualTo(Optional.empty());
    assertThat(shipped.lines()).hasSize(2);
    assertThatThrownBy(() -> shop.ship("c1", SampleOrders.MARCH, BigDecimal.ONE))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e -> assertThat(e.item()).hasValueSatisfying(i -> assertThat(i).containsKey("total")));
  }

  @Test
  void pagesFromTheNewestDown() {
    Page<Order> first = shop.newest("c1", 2, null);
    Page<Order> second = shop.newest("c1", 2, first.nextToken().orElseThrow());

    assertThat(first.items())
        .extracting(Order::placedAt)
        .containsExactly(SampleOrders.APRIL, SampleOrders.MARCH);
    assertThat(second.items()).extracting(Order::placedAt).containsExactly(SampleOrders.FEBRUARY);
    assertThat(second.nextToken()).isEmpty();
    assertThatThrownBy(() -> shop.newest("c2", 2, first.nextToken().orElseThrow()))
        .isInstanceOf(ValidationException.class);
  }
}
