package io.pressmark.examples.shop;

import static io.pressmark.examples.shop.OrderAttributes.PLACED_AT;
import static io.pressmark.examples.shop.OrderAttributes.STATUS;
import static io.pressmark.examples.shop.OrderSummaryProjection.PROJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.FoundItems;
import io.pressmark.core.table.ItemKey;
import io.pressmark.core.table.Page;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads that return a smaller type, which the compiler holds against the table's. */
class ProjectionsTest {
  private Database db;
  private OrderRepository orders;

  @BeforeEach
  void open() {
    db = Database.inMemory();
    orders = new OrderRepository(db);
    SampleOrders.all().forEach(orders::put);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static OrderSummary summary(Order order) {
    return new OrderSummary(order.placedAt(), order.status(), order.total(), order.note());
  }

  private List<OrderSummary> expected(String customer) {
    return orders.query(customer).toList().stream().map(ProjectionsTest::summary).toList();
  }

  @Test
  void aQueryReturnsWhatTheProjectionHas() {
    assertThat(orders.query("c1").select(PROJECTION).toList())
        .containsExactlyElementsOf(expected("c1"));
    assertThat(
            orders
                .query("c1")
                .where(PLACED_AT.ge(SampleOrders.MARCH))
                .descending()
                .filter(STATUS.eq(Status.PAID))
                .limit(5)
                .select(PROJECTION)
                .stream())
        .extracting(OrderSummary::placedAt)
        .containsExactly(SampleOrders.MARCH);
  }

  @Test
  void whatIsSaidAfterwardsHoldsToo() {
    assertThat(
            orders
                .query("c1")
                .select(PROJECTION)
                .where(PLACED_AT.lt(SampleOrders.APRIL))
                .filter(STATUS.eq(Status.SHIPPED))
                .first())
        .map(OrderSummary::placedAt)
        .contains(SampleOrders.FEBRUARY);
    assertThat(orders.query("c1").select(PROJECTION).count()).isEqualTo(3);
  }

  @Test
  void pagesGoOnWithTheirTokens() {
    List<OrderSummary> all = new ArrayList<>();
    Page<OrderSummary> page = orders.query("c1").select(PROJECTION).pageSize(2).page();
    all.addAll(page.items());
    all.addAll(orders.query("c1").select(PROJECTION).page(page.nextToken().orElseThrow()).items());
    assertThat(all).containsExactlyElementsOf(expected("c1"));
  }

  @Test
  void aScanAndAGetTakeItToo() {
    assertThat(orders.scan().select(PROJECTION))
        .containsExactlyInAnyOrderElementsOf(
            orders.scan().stream().map(ProjectionsTest::summary).toList());
    Optional<OrderSummary> one = orders.get(PROJECTION, "c1", SampleOrders.MARCH);
    assertThat(one).contains(summary(orders.get("c1", SampleOrders.MARCH).orElseThrow()));
    assertThat(orders.get(PROJECTION, "nobody", SampleOrders.MARCH)).isEmpty();
  }

  @Test
  void anIndexThatCarriesTheAttributesTakesIt() {
    assertThat(orders.byTotal().query("c1").select(PROJECTION))
        .extracting(OrderSummary::total)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(new BigDecimal("7.25"), new BigDecimal("19.90"), new BigDecimal("120.00"));
  }

  @Test
  void aGlobalIndexThatDoesNotRefusesIt() {
    assertThatThrownBy(() -> orders.byStatus().query("c1", Status.PAID).select(PROJECTION).toList())
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "One or more parameter values were invalid: Global secondary index byStatus does not"
                + " project [memo]");
  }

  @Test
  void whatIsNotAskedForIsNotRead() {
    assertThat(PROJECTION.expression()).hasToString("placedAt, status, total, memo");
  }

  @Test
  void batchesAndTransactionsTakeItToo() {
    ItemKey<Order> march = orders.key("c1", SampleOrders.MARCH);
    ItemKey<Order> missing = orders.key("nobody", SampleOrders.MARCH);
    Order whole = orders.get("c1", SampleOrders.MARCH).orElseThrow();
    for (FoundItems found :
        List.of(
            db.batchGet(b -> b.get(march.select(PROJECTION)).get(missing.select(PROJECTION))),
            db.transactGet(
                tx -> tx.get(march.select(PROJECTION)).get(missing.select(PROJECTION))))) {
      assertThat(found.get(march.select(PROJECTION))).contains(summary(whole));
      assertThat(found.get(missing.select(PROJECTION))).isEmpty();
      assertThat(found.all(PROJECTION)).containsExactly(summary(whole));
      assertThat(found.all(orders)).isEmpty();
      assertThatThrownBy(() -> found.get(march)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void oneBatchReadsSomeItemsWholeAndOthersInPart() {
    List<ItemKey<Order>> keys =
        orders.query("c1").stream().map(order -> orders.key(order)).toList();
    FoundItems found =
        db.batchGet(
            batch ->
                batch
                    .get(keys.get(0))
                    .getAll(
                        keys.subList(1, 3).stream().map(key -> key.select(PROJECTION)).toList()));
    assertThat(found.all(orders)).containsExactly(orders.query("c1").toList().get(0));
    assertThat(found.all(PROJECTION)).containsExactlyElementsOf(expected("c1").subList(1, 3));
    assertThat(found.get(keys.get(1).select(PROJECTION))).contains(expected("c1").get(1));
  }

  @Test
  void oneItemIsReadInOneWay() {
    ItemKey<Order> march = orders.key("c1", SampleOrders.MARCH);
    assertThatThrownBy(() -> db.batchGet(b -> b.get(march).get(march.select(PROJECTION))))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("Provided list of item keys contains duplicates");
    assertThat(
            db.batchGet(b -> b.get(march.select(PROJECTION)).get(march.select(PROJECTION)))
                .all(PROJECTION))
        .hasSize(1);
    assertThatThrownBy(() -> db.transactGet(tx -> tx.get(march).get(march.select(PROJECTION))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("multiple operations on one item");
  }
}
