package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertRefused;
import static io.pressmark.core.expression.parse.Parsing.parser;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of key conditions says, and what is refused of it. */
class KeyConditionSyntaxTest {
  private static final AttributeValue ONE = AttributeValue.n(1);
  private static final AttributeValue TWO = AttributeValue.n(2);
  private static final Condition P = condition("p", Operator.EQUAL, AttributeValue.s("text"));

  private static Condition condition(String name, Operator operator, AttributeValue... values) {
    return new Condition(name, operator, List.of(values));
  }

  private static KeyConditionExpression parse(String text) {
    return parser().keyCondition(text);
  }

  private static void refused(String text, String message) {
    assertRefused(ExpressionParser::keyCondition, text, message);
  }

  @ParameterizedTest
  @CsvSource({
    "=, EQUAL, EQUAL",
    "<, LESS, GREATER",
    "<=, LESS_OR_EQUAL, GREATER_OR_EQUAL",
    ">, GREATER, LESS",
    ">=, GREATER_OR_EQUAL, LESS_OR_EQUAL"
  })
  void aValueMayComeFirstWhichTurnsTheComparisonRound(
      String symbol, Operator operator, Operator turned) {
    assertThat(parse("p = :s AND k " + symbol + " :n").conditions())
        .containsExactly(P, condition("k", operator, ONE));
    assertThat(parse(":s = p AND :n " + symbol + " k").conditions())
        .containsExactly(P, condition("k", turned, ONE));
  }

  @Test
  void betweenAndBeginsWithAreKeyConditions() {
    assertThat(parse("k between :n and :m AND p = :s").conditions())
        .containsExactly(condition("k", Operator.BETWEEN, ONE, TWO), P);
    assertThat(parse("p = :s AND begins_with(k, :t)").conditions())
        .containsExactly(P, condition("k", Operator.BEGINS_WITH, AttributeValue.s("u")));
  }

  @Test
  void parenthesesAreAllowedOnce() {
    assertThat(parse("((k = :n) AND (p = :s))").conditions())
        .containsExactly(condition("k", Operator.EQUAL, ONE), P);
    assertThat(parse("p = :s AND (k = :n AND j = :m)").conditions())
        .containsExactly(
            P, condition("k", Operator.EQUAL, ONE), condition("j", Operator.EQUAL, TWO));
    refused(
        "((p = :s))", "Invalid KeyConditionExpression: The expression has redundant parentheses;");
  }

  @ParameterizedTest
  @CsvSource({
    "p = :s OR k = :n, OR",
    "NOT k = :n AND p = :s, NOT",
    "p = :s AND k <> :n, <>",
    "p = :s AND k IN (:n), IN",
    "p = :s AND attribute_exists(k), attribute_exists",
    "p = :s AND attribute_not_exists(k), attribute_not_exists",
    "'p = :s AND attribute_type(k, :type)', attribute_type",
    "'p = :s AND contains(k, :s)', contains"
  })
  void otherOperatorsAreRefused(String text, String operator) {
    refused(text, "Invalid operator used in KeyConditionExpression: " + operator);
  }

  @Test
  void aFunctionIsRefusedAsAnOperand() {
    refused("p = :s AND size(k) = :n", "KeyConditionExpressions cannot contain nested operations");
    refused("p = :s AND k = size(:s)", "KeyConditionExpressions cannot contain nested operations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p = :s AND a.b < :n", "p = :s AND a[0] = :n"})
  void aKeyIsNoNestedAttribute(String text) {
    refused(text, "KeyConditionExpressions cannot have conditions on nested" + " attributes");
  }

  @Test
  void aKeyIsComparedWithAValue() {
    refused(
        "p = k",
        "Invalid condition in KeyConditionExpression: Multiple attribute names used in one"
            + " condition");
    refused(":s = :t", "Invalid condition in KeyConditionExpression: No key attribute specified");
  }

  @Test
  void anAttributeHasOneCondition() {
    refused(
        "p = :s AND k > :n AND k < :m",
        "KeyConditionExpressions must only contain one condition" + " per key");
    refused(
        "p = :s AND p = :s",
        "KeyConditionExpressions must only contain one condition" + " per key");
  }

  @ParameterizedTest
  @CsvSource({
    "'p = :s AND begins_with(k, :n)', begins_with, N",
    "p = :s AND k < :bool, <, BOOL",
    "p = :s AND :bool >= k, >=, BOOL",
    "p = :s AND k BETWEEN :bool AND :bool, BETWEEN, BOOL",
    "'begins_with(k, :n) AND p = :missing', begins_with, N"
  })
  void anOperandThatNoKeyHasIsRefusedInTheOrderOfTheText(
      String text, String operator, String type) {
    refused(
        text,
        "Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator"
            + " or function: "
            + operator
            + ", operand type: "
            + type);
  }

  @Test
  void anUndefinedValueThatComesFirstIsToldFirst() {
    refused(
        "p = :missing AND begins_with(k, :n)",
        "Invalid KeyConditionExpression: An expression attribute value used in expression is not"
            + " defined; attribute value: :missing");
  }
}
