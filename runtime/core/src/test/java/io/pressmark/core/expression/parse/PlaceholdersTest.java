package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertConditionRefused;
import static io.pressmark.core.expression.parse.Parsing.assertUpdateRefused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What placeholders may be, and that all are defined and used. */
class PlaceholdersTest {
  private static final AttributeValue ONE = AttributeValue.n(1);

  private static void assertRefused(Runnable parsing, String message) {
    assertThatThrownBy(parsing::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "#", "", "##", "#a-b", "#hi there", "#\u00E9", ":a", "#a.b"})
  void aNamePlaceholderIsAHashAndAWord(String placeholder) {
    assertRefused(
        () -> new ExpressionParser(Map.of(placeholder, "a"), Map.of()),
        "ExpressionAttributeNames contains invalid key: Syntax error; key: \""
            + placeholder
            + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", ":", "", "::", ":b!", "#b"})
  void aValuePlaceholderIsAColonAndAWord(String placeholder) {
    assertRefused(
        () -> new ExpressionParser(Map.of(), Map.of(placeholder, ONE)),
        "ExpressionAttributeValues contains invalid key: Syntax error; key: \""
            + placeholder
            + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "_", "123a", "Alpha_Numeric_123", "set", "and", "status"})
  void aPlaceholderIsAnyWord(String word) {
    ExpressionParser parser =
        new ExpressionParser(Map.of("#" + word, "a"), Map.of(":" + word, ONE));
    assertThatCode(() -> parser.update("SET #" + word + " = :" + word)).doesNotThrowAnyException();
    assertThatCode(parser::requireAllUsed).doesNotThrowAnyException();
  }

  @Test
  void aPlaceholderHasAtMost255Bytes() {
    String longest = "#" + "x".repeat(254);
    ExpressionParser parser = new ExpressionParser(Map.of(longest, "a"), Map.of());
    assertThatCode(() -> parser.projection(longest)).doesNotThrowAnyException();
    assertRefused(
        () -> new ExpressionParser(Map.of(longest + "x", "a"), Map.of()),
        "ExpressionAttributeNames contains invalid key: The expression attribute map contains a"
            + " key that is too long");
    assertRefused(
        () -> new ExpressionParser(Map.of(), Map.of(":" + "x".repeat(255), ONE)),
        "ExpressionAttributeValues contains invalid key: The expression attribute map contains a"
            + " key that is too long");
  }

  @Test
  void aNameIsOneOfAnAttribute() {
    assertRefused(
        () -> new ExpressionParser(Map.of("#a", ""), Map.of()),
        "ExpressionAttributeNames contains invalid value: An attribute name may not be empty");
    assertRefused(
        () -> new ExpressionParser(Map.of("#a", "x".repeat(65_536)), Map.of()),
        "ExpressionAttributeNames contains invalid value: An attribute name has 65536 bytes");
    assertRefused(
        () -> new ExpressionParser(Map.of("#a", "\uD800"), Map.of()),
        "ExpressionAttributeNames contains invalid value: A string has an unpaired surrogate");
  }

  @Test
  void namesAndValuesHaveAtMost2MegabytesTogether() {
    AttributeValue megabyte = AttributeValue.s("x".repeat(1 << 20));
    assertThatCode(() -> new ExpressionParser(Map.of(), Map.of(":a", megabyte, ":b", megabyte)))
        .doesNotThrowAnyException();
    assertRefused(
        () -> new ExpressionParser(Map.of("#a", "y"), Map.of(":a", megabyte, ":b", megabyte)),
        "ExpressionAttributeNames and ExpressionAttributeValues have exceeded the maximum allowed"
            + " size of 2 MB together; they have 2097153 bytes, and at most 2097152 are allowed");
  }

  @Test
  void anUndefinedPlaceholderIsRefused() {
    assertConditionRefused(
        "#missing = :n",
        "An expression attribute name used in the document path is not defined; attribute name:"
            + " #missing (at character 1)");
    assertConditionRefused(
        "a.#missing = :n",
        "An expression attribute name used in the document path is not defined; attribute name:"
            + " #missing (at character 3)");
    assertConditionRefused(
        "a = :missing",
        "An expression attribute value used in expression is not defined; attribute value:"
            + " :missing (at character 5)");
    assertUpdateRefused(
        "SET a = if_not_exists(:missing, :n)",
        "An expression attribute value used in expression is not defined; attribute value:"
            + " :missing");
    assertUpdateRefused(
        "ADD a :missing",
        "An expression attribute value used in expression is not defined; attribute value:"
            + " :missing");
  }

  @Test
  void aPlaceholderIsTheSameInLowerAndUpperCaseOnlyIfItIsSpelledSo() {
    assertConditionRefused(
        "#A = :n", "An expression attribute name used in the document path is not defined");
  }

  @Test
  void unusedPlaceholdersAreRefusedWhenAllExpressionsAreParsed() {
    ExpressionParser parser =
        new ExpressionParser(Map.of("#a", "a", "#b", "b", "#c", "c"), Map.of(":a", ONE, ":b", ONE));
    parser.update("SET #a = :a");
    assertRefused(
        parser::requireAllUsed,
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b, #c}");
    parser.condition("attribute_exists(x.#b[0].#c)");
    assertRefused(
        parser::requireAllUsed,
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:b}");
    parser.filter(":b = z");
    assertThatCode(parser::requireAllUsed).doesNotThrowAnyException();
  }
}
