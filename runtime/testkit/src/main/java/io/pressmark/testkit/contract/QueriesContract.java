package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Query: one item collection, in order, by one condition on the sort key. */
abstract class QueriesContract extends ContractCase {
  private static final AttributeValue K = AttributeValue.s("k");
  private static final int ITEMS = 1_000;

  /** Sort keys 0, 2, 4, … between two other collections. */
  private AttributeMapTable withEvenNumbers() {
    AttributeMapTable table = create();
    for (int i = 0; i < ITEMS; i++) {
      table.put(item("k", 2L * i, AttributeValue.n(i % 10)));
    }
    for (String other : List.of("j", "l", "k\u0000", "kk")) {
      table.put(item(other, 10, AttributeValue.nul()));
    }
    return table;
  }

  private static List<Long> numbers(AttributeMapTable table, TableQuery query) {
    return table.queryAll(query).stream()
        .map(item -> ((AttributeValue.N) attribute(item, "at")).value().longValueExact())
        .toList();
  }

  private static List<Long> evens(long first, long last) {
    List<Long> evens = new ArrayList<>();
    for (long at = first; at <= last; at += 2) {
      evens.add(at);
    }
    return evens;
  }

  private static void requireBothWays(
      AttributeMapTable table, TableQuery query, List<Long> expected) {
    List<Long> reversed = new ArrayList<>(expected);
    Collections.reverse(reversed);
    for (int limit : new int[] {Integer.MAX_VALUE, 1_000, 7, 1}) {
      assertThat(numbers(table, query.limit(limit))).isEqualTo(expected);
      assertThat(numbers(table, query.limit(limit).descending())).isEqualTo(reversed);
    }
  }

  @Test
  void theWholeCollectionComesInOrderAndNoOther() {
    AttributeMapTable table = withEvenNumbers();
    requireBothWays(table, TableQuery.of(K), evens(0, 2L * ITEMS - 2));
    assertThat(numbers(table, TableQuery.of(AttributeValue.s("l")))).containsExactly(10L);
    assertThat(numbers(table, TableQuery.of(AttributeValue.s("absent")))).isEmpty();
  }

  @Test
  void eachOperatorSelectsItsRangeWhetherItsValueIsThereOrNot() {
    AttributeMapTable table = withEvenNumbers();
    long last = 2L * ITEMS - 2;
    requireRange(table, Operator.EQUAL, evens(500, 500), 500);
    requireRange(table, Operator.EQUAL, List.of(), 501);
    requireRange(table, Operator.LESS, evens(0, 498), 500);
    requireRange(table, Operator.LESS, evens(0, 500), 501);
    requireRange(table, Operator.LESS, List.of(), 0);
    requireRange(table, Operator.LESS_OR_EQUAL, evens(0, 500), 500);
    requireRange(table, Operator.LESS_OR_EQUAL, evens(0, 0), 0);
    requireRange(table, Operator.LESS_OR_EQUAL, List.of(), -1);
    requireRange(table, Operator.GREATER, evens(502, last), 500);
    requireRange(table, Operator.GREATER, evens(502, last), 501);
    requireRange(table, Operator.GREATER, List.of(), last);
    requireRange(table, Operator.GREATER_OR_EQUAL, evens(500, last), 500);
    requireRange(table, Operator.GREATER_OR_EQUAL, evens(last, last), last);
    requireRange(table, Operator.GREATER_OR_EQUAL, evens(0, last), -5);
    requireRange(table, Operator.BETWEEN, evens(500, 700), 500, 700);
    requireRange(table, Operator.BETWEEN, evens(500, 500), 499, 501);
    requireRange(table, Operator.BETWEEN, evens(0, last), -100, last + 100);
    requireRange(table, Operator.BETWEEN, List.of(), 501, 501);
  }

  private static void requireRange(
      AttributeMapTable table, Operator operator, List<Long> expected, long... operands) {
    AttributeValue[] values = new AttributeValue[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = AttributeValue.n(operands[i]);
    }
    requireBothWays(table, TableQuery.of(K).where(operator, values), expected);
  }

  @Test
  void beginsWithSelectsAPrefixOfTextOrBinary() {
    AttributeMapTable table = create(ScalarType.S, ScalarType.S);
    for (String at : List.of("a", "ab", "ab\u0000", "abc", "ab\uDBFF\uDFFF", "ac", "b")) {
      table.put(key(K, AttributeValue.s(at)));
    }
    assertThat(texts(table, "ab")).containsExactly("ab", "ab\u0000", "abc", "ab\uDBFF\uDFFF");
    assertThat(texts(table, "a")).hasSize(6);
    assertThat(texts(table, "abcd")).isEmpty();
    store().deleteTable("things");

    AttributeMapTable binaries = create(ScalarType.S, ScalarType.B);
    List<AttributeValue> all = new ArrayList<>();
    for (byte[] at : new byte[][] {{1}, {-1}, {-1, 0}, {-1, -1}, {-1, -1, -1}}) {
      all.add(AttributeValue.b(at));
      binaries.put(key(K, AttributeValue.b(at)));
    }
    TableQuery query =
        TableQuery.of(K).where(Operator.BEGINS_WITH, AttributeValue.b(new byte[] {-1, -1}));
    assertThat(binaries.queryAll(query).stream().map(item -> attribute(item, "at")))
        .containsExactlyElementsOf(all.subList(3, 5));
    assertThat(binaries.queryAll(query.descending())).hasSize(2);
  }

  private static List<String> texts(AttributeMapTable table, String prefix) {
    TableQuery query = TableQuery.of(K).where(Operator.BEGINS_WITH, AttributeValue.s(prefix));
    return table.queryAll(query).stream()
        .map(item -> ((AttributeValue.S) attribute(item, "at")).value())
        .toList();
  }

  @Test
  void aFilterIsAppliedAfterReading() {
    AttributeMapTable table = withEvenNumbers();
    TablePage page =
        table.query(
            TableQuery.of(K).filter(compare("a", Comparator.EQUAL, AttributeValue.n(3))), null);
    assertThat(page.count()).isEqualTo(ITEMS / 10);
    assertThat(page.items()).hasSize(ITEMS / 10);
    assertThat(page.scannedCount()).isEqualTo(ITEMS);
    assertThat(page.lastEvaluatedKey()).isEmpty();
  }

  @Test
  void countingReturnsNoItems() {
    AttributeMapTable table = withEvenNumbers();
    TablePage page =
        table.query(
            TableQuery.of(K).filter(compare("a", Comparator.LESS, AttributeValue.n(2))).counting(),
            null);
    assertThat(page.items()).isEmpty();
    assertThat(page.count()).isEqualTo(ITEMS / 5);
    assertThat(page.scannedCount()).isEqualTo(ITEMS);
  }

  @Test
  void aFilterOnAKeyAttributeIsRefused() {
    AttributeMapTable table = withEvenNumbers();
    for (String attribute : List.of("id", "at")) {
      assertThatThrownBy(() -> table.query(TableQuery.of(K).filter(exists(attribute)), null))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining(attribute);
    }
  }

  @Test
  void conditionsThatDoNotFitTheSortKeyAreRefused() {
    AttributeMapTable table = withEvenNumbers();
    TableQuery query = TableQuery.of(K);
    for (TableQuery wrong :
        List.of(
            query.where(Operator.EQUAL, AttributeValue.s("1")),
            query.where(Operator.EQUAL, AttributeValue.bool(true)),
            query.where(Operator.BEGINS_WITH, AttributeValue.n(1)),
            query.where(Operator.BETWEEN, AttributeValue.n(2), AttributeValue.n(1)),
            TableQuery.of(AttributeValue.n(1)),
            TableQuery.of(AttributeValue.s("")))) {
      assertThatThrownBy(() -> table.query(wrong, null)).isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void aWriteIsSeenByTheNextRead() {
    AttributeMapTable table = withEvenNumbers();
    Map<String, AttributeValue> item = item("k", 501, AttributeValue.s("new"));
    TableQuery query = TableQuery.of(K).where(Operator.EQUAL, AttributeValue.n(501));
    table.put(item);
    assertThat(table.queryAll(query)).containsExactly(item);
    table.delete(item);
    assertThat(table.queryAll(query)).isEmpty();
  }
}
