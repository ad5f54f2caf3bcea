package io.pressmark.examples.shop;

import static io.pressmark.examples.shop.OrderAttributes.LINES;
import static io.pressmark.examples.shop.OrderAttributes.NOTE;
import static io.pressmark.examples.shop.OrderAttributes.PLACED_AT;
import static io.pressmark.examples.shop.OrderAttributes.SHIP_TO;
import static io.pressmark.examples.shop.OrderAttributes.STATUS;
import static io.pressmark.examples.shop.OrderAttributes.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.Database;
import io.pressmark.core.attribute.Condition;
import io.pressmark.core.attribute.UpdateAction;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.examples.shop.Order.Line;
import io.pressmark.examples.shop.Order.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What typed attributes say and what expression strings say is the same syntax tree. */
class ExpressionsTest {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static ExpressionParser parser(String expression, Object... values) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of("status", "total", "lines", "shipTo", "city", "quantity", "price", "memo", "placedAt")
        .filter(name -> expression.contains("#" + name))
        .forEach(name -> names.put("#" + name, name));
    Map<String, AttributeValue> placeholders = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      placeholders.put(":" + i, value(values[i]));
    }
    return new ExpressionParser(names, placeholders);
  }

  private static AttributeValue value(Object value) {
    if (value instanceof AttributeValue given) {
      return given;
    }
    return value instanceof String text
        ? AttributeValue.s(text)
        : AttributeValue.n(new BigDecimal(value.toString()));
  }

  private static void same(Condition<Order> typed, String expression, Object... values) {
    assertThat(parser(expression, values).condition(expression)).isEqualTo(typed.expression());
  }

  private static void same(UpdateAction<Order> typed, String expression, Object... values) {
    assertThat(parser(expression, values).update(expression))
        .isEqualTo(new UpdateExpression(List.of(typed.action())));
  }

  @Test
  void conditionsAreTheSameTree() {
    same(STATUS.eq(Status.PAID), "#status = :0", "PAID");
    same(STATUS.ne(Status.PAID).and(TOTAL.gt(TEN)), "#status <> :0 AND #total > :1", "PAID", 10);
    same(TOTAL.between(TEN, TEN).not(), "NOT #total BETWEEN :0 AND :0", 10);
    same(
        STATUS.in(List.of(Status.PAID, Status.SHIPPED)).or(NOTE.exists()),
        "#status IN (:0, :1) OR attribute_exists(#memo)",
        "PAID",
        "SHIPPED");
    same(NOTE.notExists(), "attribute_not_exists(#memo)");
    same(NOTE.isOfType(AttributeType.S), "attribute_type(#memo, :0)", "S");
    same(NOTE.beginsWith("a"), "begins_with(#memo, :0)", "a");
    same(NOTE.contains("a"), "contains(#memo, :0)", "a");
    same(NOTE.size().ge(3), "size(#memo) >= :0", 3);
    same(SHIP_TO.CITY.eq("Rome"), "#shipTo.#city = :0", "Rome");
    same(LINES.at(2).QUANTITY.lt(3), "#lines[2].#quantity < :0", 3);
    same(LINES.size().between(1, 9), "size(#lines) BETWEEN :0 AND :1", 1, 9);
    same(LINES.at(0).PRICE.ltTo(TOTAL), "#lines[0].#price < #total");
    same(SHIP_TO.exists(), "attribute_exists(#shipTo)");
    same(PLACED_AT.ge(SampleOrders.MARCH), "#placedAt >= :0", "2026-03-01T12:00:00.000000000Z");
  }

  @Test
  void updatesAreTheSameTree() {
    same(STATUS.set(Status.PAID), "SET #status = :0", "PAID");
    same(TOTAL.add(TEN), "ADD #total :0", 10);
    same(TOTAL.setTo(TOTAL.plus(TEN)), "SET #total = #total + :0", 10);
    same(TOTAL.setTo(LINES.at(0).PRICE.minus(TEN)), "SET #total = #lines[0].#price - :0", 10);
    same(NOTE.setIfAbsent("a"), "SET #memo = if_not_exists(#memo, :0)", "a");
    same(NOTE.remove(), "REMOVE #memo");
    same(SHIP_TO.CITY.set("Rome"), "SET #shipTo.#city = :0", "Rome");
    same(LINES.at(1).remove(), "REMOVE #lines[1]");
    AttributeValue line =
        AttributeValue.l(
            List.of(
                AttributeValue.m(
                    Map.of(
                        "productId", AttributeValue.s("p1"),
                        "quantity", AttributeValue.n(1),
                        "price", AttributeValue.n(2)))));
    List<Line> lines = List.of(new Line("p1", 1, BigDecimal.valueOf(2)));
    same(
        LINES.append(lines),
        "SET #lines = list_append(if_not_exists(#lines, :1), :0)",
        line,
        AttributeValue.l(List.of()));
  }

  @Test
  void anUpdateChangesWhatItNamesInsideDocumentsAndNothingElse() {
    try (Database db = Database.inMemory()) {
      OrderRepository orders = new OrderRepository(db);
      Order order = orders.insert(SampleOrders.all().get(1));

      Order changed =
          orders
              .update(order.customerId(), order.placedAt())
              .with(
                  SHIP_TO.CITY.set("Rome"),
                  LINES.at(0).QUANTITY.add(2),
                  TOTAL.setTo(TOTAL.plus(TEN)))
              .when(LINES.size().eq(2).and(SHIP_TO.COUNTRY.eq("GB")))
              .execute()
              .orElseThrow();

      assertThat(changed.shipTo())
          .isEqualTo(new Order.Address(order.shipTo().street(), "Rome", order.shipTo().country()));
      assertThat(changed.lines().get(0).quantity()).isEqualTo(3);
      assertThat(changed.lines().get(1)).isEqualTo(order.lines().get(1));
      assertThat(changed.total()).isEqualByComparingTo("130");
      assertThat(changed.note()).isEqualTo(order.note());
    }
  }
}
