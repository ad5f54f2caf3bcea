package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyFilterTest {
  private static final List<KeyAttribute> KEY =
      List.of(new KeyAttribute("p", ScalarType.S), new KeyAttribute("s", ScalarType.N));

  private static LegacyCondition equal(String attribute, long value) {
    return new LegacyCondition(attribute, ComparisonOperator.EQ, List.of(AttributeValue.n(value)));
  }

  private static boolean accepts(LegacyFilter filter, Map<String, AttributeValue> item) {
    return StoredItem.of(item).satisfies(filter.asCondition().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "AND, 1, 2, true",
    "AND, 1, 9, false",
    "AND, 9, 2, false",
    "AND, 9, 9, false",
    "OR, 1, 2, true",
    "OR, 1, 9, true",
    "OR, 9, 2, true",
    "OR, 9, 9, false"
  })
  void conditionsAreJoined(ConditionalOperator operator, long a, long b, boolean expected) {
    LegacyFilter filter = new LegacyFilter(List.of(equal("a", 1), equal("b", 2)), operator);

    assertThat(accepts(filter, Map.of("a", AttributeValue.n(a), "b", AttributeValue.n(b))))
        .isEqualTo(expected);
  }

  @Test
  void oneConditionIsItself() {
    for (ConditionalOperator operator : ConditionalOperator.values()) {
      LegacyFilter filter = new LegacyFilter(List.of(equal("a", 1)), operator);

      assertThat(accepts(filter, Map.of("a", AttributeValue.n(1)))).isTrue();
      assertThat(accepts(filter, Map.of())).isFalse();
    }
  }

  @Test
  void noConditionIsNoFilter() {
    assertThat(new LegacyFilter(List.of(), ConditionalOperator.AND).asCondition()).isEmpty();
  }

  @Test
  void notContainsIsJoinedAsOneCondition() {
    LegacyFilter filter =
        new LegacyFilter(
            List.of(
                new LegacyCondition(
                    "a", ComparisonOperator.NOT_CONTAINS, List.of(AttributeValue.s("x"))),
                equal("b", 2)),
            ConditionalOperator.OR);

    assertThat(accepts(filter, Map.of("a", AttributeValue.s("y")))).isTrue();
    assertThat(accepts(filter, Map.of("b", AttributeValue.n(2)))).isTrue();
    assertThat(accepts(filter, Map.of("a", AttributeValue.s("x")))).isFalse();
    assertThat(accepts(filter, Map.of())).isFalse();
  }

  @Test
  void inTakesMoreValuesThanAnExpression() {
    List<AttributeValue> values = LongStream.range(0, 1001).mapToObj(AttributeValue::n).toList();
    LegacyFilter filter =
        new LegacyFilter(
            List.of(new LegacyCondition("a", ComparisonOperator.IN, values)),
            ConditionalOperator.AND);

    for (long there : new long[] {0, 99, 100, 500, 1000}) {
      assertThat(accepts(filter, Map.of("a", AttributeValue.n(there)))).isTrue();
    }
    assertThat(accepts(filter, Map.of("a", AttributeValue.n(1001)))).isFalse();
  }

  @Test
  void conditionsHaveTheLimitOfAnExpression() {
    List<LegacyCondition> most = IntStream.range(0, 150).mapToObj(i -> equal("a" + i, i)).toList();
    List<LegacyCondition> tooMany =
        IntStream.range(0, 151).mapToObj(i -> equal("a" + i, i)).toList();

    assertThat(new LegacyFilter(most, ConditionalOperator.OR).asCondition()).isPresent();
    assertThatThrownBy(() -> new LegacyFilter(tooMany, ConditionalOperator.OR).asCondition())
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("The expression contains too many operators");
  }

  @Test
  void aQueryFilterIsOnNoKeyAttribute() {
    LegacyFilter partition = new LegacyFilter(List.of(equal("p", 1)), ConditionalOperator.AND);
    LegacyFilter sort =
        new LegacyFilter(List.of(equal("a", 1), equal("s", 1)), ConditionalOperator.AND);

    assertThatThrownBy(() -> partition.requireNoKeyAttribute(KEY))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            "QueryFilter can only contain non-primary key attributes: Primary key attribute: p");
    assertThatThrownBy(() -> sort.requireNoKeyAttribute(KEY))
        .hasMessage(
            "QueryFilter can only contain non-primary key attributes: Primary key attribute: s");
    assertThatCode(() -> sort.requireNoKeyAttribute(List.of(KEY.get(0))))
        .doesNotThrowAnyException();
  }
}
