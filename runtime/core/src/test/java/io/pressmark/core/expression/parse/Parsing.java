package io.pressmark.core.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A parser with one placeholder for each kind of name and value. */
final class Parsing {
  static final Map<String, String> NAMES = Map.of("#a", "a", "#size", "size", "#dotted", "x.y");

  static final Map<String, AttributeValue> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put(":s", AttributeValue.s("text"));
    VALUES.put(":t", AttributeValue.s("u"));
    VALUES.put(":n", AttributeValue.n(1));
    VALUES.put(":m", AttributeValue.n(2));
    VALUES.put(":b", AttributeValue.b(new byte[] {1}));
    VALUES.put(":bool", AttributeValue.bool(true));
    VALUES.put(":null", AttributeValue.nul());
    VALUES.put(":l", AttributeValue.l());
    VALUES.put(":map", AttributeValue.m(Map.of()));
    VALUES.put(":ss", AttributeValue.ss("x"));
    VALUES.put(":ns", AttributeValue.ns(List.of(BigDecimal.ONE)));
    VALUES.put(":type", AttributeValue.s("SS"));
  }

  private Parsing() {}

  static ExpressionParser parser() {
    return new ExpressionParser(NAMES, VALUES);
  }

  static ConditionExpression condition(String text) {
    return parser().condition(text);
  }

  static UpdateExpression update(String text) {
    return parser().update(text);
  }

  /** That parsing is refused, with a message that begins so. */
  static void assertRefused(
      BiFunction<ExpressionParser, String, ?> parsing, String text, String message) {
    assertThat(catchThrowable(() -> parsing.apply(parser(), text)))
        .as(text)
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }

  static void assertConditionRefused(String text, String message) {
    assertRefused(ExpressionParser::condition, text, "Invalid ConditionExpression: " + message);
  }

  static void assertUpdateRefused(String text, String message) {
    assertRefused(ExpressionParser::update, text, "Invalid UpdateExpression: " + message);
  }
}
