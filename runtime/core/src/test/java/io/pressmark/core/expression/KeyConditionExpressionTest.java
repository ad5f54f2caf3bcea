package io.pressmark.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Bound;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key condition must be, by itself and for a key. */
class KeyConditionExpressionTest {
  private static final List<KeyAttribute> P = List.of(new KeyAttribute("p", ScalarType.S));
  private static final List<KeyAttribute> K = List.of(new KeyAttribute("k", ScalarType.N));
  private static final List<KeyAttribute> ABCD =
      List.of(
          new KeyAttribute("a", ScalarType.S),
          new KeyAttribute("b", ScalarType.S),
          new KeyAttribute("c", ScalarType.S),
          new KeyAttribute("d", ScalarType.N));

  private static final AttributeValue X = AttributeValue.s("x");
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final Condition P_IS_X = equal("p", X);

  private static Condition equal(String name, AttributeValue value) {
    return new Condition(name, Operator.EQUAL, List.of(value));
  }

  private static Condition above(String name, AttributeValue value) {
    return new Condition(name, Operator.GREATER, List.of(value));
  }

  private static Bound bind(
      List<KeyAttribute> partition, List<KeyAttribute> sort, Condition... conditions) {
    return new KeyConditionExpression(List.of(conditions)).bind(partition, sort);
  }

  private static void refused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void equalityOnThePartitionKeySelectsACollection() {
    assertThat(bind(P, K, P_IS_X)).isEqualTo(new Bound(List.of(X), List.of()));
    assertThat(bind(P, List.of(), P_IS_X)).isEqualTo(new Bound(List.of(X), List.of()));
  }

  @Test
  void aConditionOnTheSortKeyMayComeFirst() {
    assertThat(bind(P, K, above("k", ONE), P_IS_X))
        .isEqualTo(new Bound(List.of(X), List.of(above("k", ONE))));
  }

  @Test
  void thePartitionKeyTakesEqualityOnly() {
    refused(() -> bind(P, K, above("p", X)), "Query key condition not supported");
    refused(() -> bind(P, K, equal("k", ONE)), "Query condition missed key schema element: p");
  }

  @Test
  void otherAttributesAreRefused() {
    refused(
        () -> bind(P, K, P_IS_X, equal("other", X)),
        "Query condition missed key schema element: k; 'other' is no key attribute here; the key is"
            + " [p, k]");
    refused(
        () -> bind(P, K, P_IS_X, above("k", ONE), equal("other", X)),
        "The number of query conditions (3) exceeds the number of key attributes defined in the"
            + " schema (2)");
  }

  @Test
  void valuesHaveTheTypeOfTheKey() {
    String message =
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type";
    refused(() -> bind(P, K, equal("p", ONE)), message);
    refused(() -> bind(P, K, P_IS_X, equal("k", X)), message);
    refused(() -> bind(P, K, P_IS_X, equal("k", AttributeValue.bool(true))), message);
    refused(
        () -> bind(P, K, P_IS_X, new Condition("k", Operator.BEGINS_WITH, List.of(X))), message);
  }

  @Test
  void valuesOfKeysAreNotEmpty() {
    refused(
        () -> bind(P, K, equal("p", AttributeValue.s(""))),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty string value. Key: p");
    refused(
        () ->
            bind(
                List.of(new KeyAttribute("p", ScalarType.B)),
                K,
                equal("p", AttributeValue.b(new byte[0]))),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty binary value. Key: p");
  }

  @Test
  void everyPartitionAttributeTakesEquality() {
    List<KeyAttribute> two =
        List.of(new KeyAttribute("p", ScalarType.S), new KeyAttribute("q", ScalarType.N));
    assertThat(bind(two, K, equal("q", ONE), P_IS_X))
        .isEqualTo(new Bound(List.of(X, ONE), List.of()));
    refused(() -> bind(two, K, P_IS_X), "Query condition missed key schema element: q");
    refused(() -> bind(two, K, P_IS_X, above("q", ONE)), "Query key condition not supported");
  }

  @Test
  void sortAttributesAreAskedForFromTheFirstOn() {
    assertThat(bind(P, ABCD, equal("b", X), P_IS_X, equal("a", X)).sort())
        .containsExactly(equal("a", X), equal("b", X));
    assertThat(
            bind(P, ABCD, P_IS_X, equal("a", X), equal("b", X), equal("c", X), above("d", ONE))
                .sort())
        .hasSize(4);
    refused(
        () -> bind(P, ABCD, P_IS_X, equal("a", X), equal("c", X)),
        "RANGE key attributes b must have equality conditions specified in the query because a"
            + " condition is present on key attribute c");
    refused(
        () -> bind(P, ABCD, P_IS_X, equal("b", X)),
        "RANGE key attributes a must have equality conditions specified in the query because a"
            + " condition is present on key attribute b");
  }

  @Test
  void onlyTheLastSortAttributeTakesARange() {
    assertThat(bind(P, ABCD, P_IS_X, above("a", X)).sort()).containsExactly(above("a", X));
    refused(
        () -> bind(P, ABCD, P_IS_X, equal("a", X), above("b", X), equal("c", X)),
        "RANGE key attributes b must have equality conditions specified in the query because a"
            + " condition is present on key attribute c");
  }

  @Test
  void anOperatorHasItsNumberOfValues() {
    refused(
        () -> new Condition("k", Operator.BETWEEN, List.of(ONE)),
        "Incorrect number of operands for operator or function; operator or function: BETWEEN");
    refused(
        () -> new Condition("k", Operator.LESS, List.of(ONE, ONE)),
        "Incorrect number of operands for operator or function; operator or function: <");
  }

  @Test
  void valuesFitTheOperator() {
    refused(
        () -> above("k", AttributeValue.bool(true)),
        "Incorrect operand type for operator or function; operator or function: >, operand type:"
            + " BOOL");
    refused(
        () -> new Condition("k", Operator.BETWEEN, List.of(AttributeValue.n(2), ONE)),
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
  }

  @Test
  void thereIsACondition() {
    refused(() -> new KeyConditionExpression(List.of()), "A key condition needs equality");
  }
}
