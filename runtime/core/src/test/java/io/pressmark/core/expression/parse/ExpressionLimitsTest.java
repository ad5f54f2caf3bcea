package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertConditionRefused;
import static io.pressmark.core.expression.parse.Parsing.assertRefused;
import static io.pressmark.core.expression.parse.Parsing.assertUpdateRefused;
import static io.pressmark.core.expression.parse.Parsing.condition;
import static io.pressmark.core.expression.parse.Parsing.parser;
import static io.pressmark.core.expression.parse.Parsing.update;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Collections;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DynamoDB's limits of expressions, each at its edge and one beyond. */
class ExpressionLimitsTest {
  private static final String TOO_MANY =
      "The expression contains too many operators; operator count: 301";

  private static void accepts(Runnable parsing) {
    assertThatCode(parsing::run).doesNotThrowAnyException();
  }

  private static String padded(String text, int bytes) {
    return text + " ".repeat(bytes - text.length());
  }

  @Test
  void anExpressionHasAtMost4096BytesAsItIsWritten() {
    accepts(() -> condition(padded("a = :n", 4_096)));
    assertConditionRefused(
        padded("a = :n", 4_097),
        "Expression size has exceeded the maximum allowed size; expression size: 4097");
    accepts(() -> update(padded("REMOVE a", 4_096)));
    assertUpdateRefused(
        padded("REMOVE a", 4_097), "Expression size has exceeded the maximum allowed size;");
    accepts(() -> parser().projection(padded("a", 4_096)));
    assertRefused(
        ExpressionParser::projection,
        padded("a", 4_097),
        "Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;");
    accepts(() -> parser().keyCondition(padded("a = :n", 4_096)));
    assertRefused(
        ExpressionParser::keyCondition,
        padded("a = :n", 4_097),
        "Invalid KeyConditionExpression: Expression size has exceeded the maximum allowed size;");
  }

  @Test
  void bytesAreCountedAndNotCharacters() {
    assertConditionRefused(
        "\u20AC".repeat(1_366),
        "Expression size has exceeded the maximum allowed size; expression size: 4098");
  }

  @Test
  void aConditionHasAtMost300OperatorsAndFunctions() {
    // 150 comparisons and 149 ANDs, and one NOT.
    String comparisons = String.join(" AND ", Collections.nCopies(150, "a=:n"));
    accepts(() -> condition("NOT " + comparisons));
    assertConditionRefused("NOT NOT " + comparisons, TOO_MANY);
    assertConditionRefused(String.join(" OR ", Collections.nCopies(151, "a=:n")), TOO_MANY);
    accepts(() -> condition("size(a)=:n AND " + repeat(149, "a=:n")));
    assertConditionRefused(
        "size(a)=:n AND size(a)=:n AND " + repeat(149, "a=:n"),
        "The expression contains too many operators");
  }

  private static String repeat(int times, String condition) {
    return String.join(" AND ", Collections.nCopies(times, condition));
  }

  @Test
  void nestedOperatorsCountAsOthersDo() {
    accepts(() -> condition("NOT ".repeat(299) + "a=:n"));
    assertConditionRefused("NOT ".repeat(300) + "a=:n", TOO_MANY);
    assertConditionRefused("NOT ".repeat(1_000) + "a=:n", TOO_MANY);
    accepts(() -> condition("NOT(".repeat(299) + "a=:n" + ")".repeat(299)));
    assertConditionRefused("NOT(".repeat(800) + "a=:n" + ")".repeat(800), TOO_MANY);
    accepts(() -> condition("a<b and(".repeat(149) + "a<b" + ")".repeat(149)));
    assertConditionRefused("a<b and(".repeat(150) + "a<b" + ")".repeat(150), TOO_MANY);
    assertConditionRefused("a<b and(".repeat(450) + "a<b" + ")".repeat(450), TOO_MANY);
  }

  @Test
  void textThatIsDeeperThanAnyExpressionIsRefusedForWhatMakesItDeep() {
    assertConditionRefused("size(".repeat(800), TOO_MANY);
    assertConditionRefused("(".repeat(4_000), "The expression has redundant parentheses;");
    assertConditionRefused(
        "(".repeat(1_000) + "a=:n" + ")".repeat(1_000),
        "The expression has redundant parentheses;");
    assertUpdateRefused("SET a=" + "(".repeat(4_000), "The expression has redundant parentheses;");
  }

  @Test
  void anUpdateHasAtMost300OperatorsAndFunctions() {
    accepts(() -> update(sets(300, name -> name + "+:n")));
    assertUpdateRefused(sets(301, name -> name + "+:n"), TOO_MANY);
    accepts(() -> update(sets(150, name -> "b-if_not_exists(x,:n)")));
    assertUpdateRefused(sets(150, name -> "b-if_not_exists(x,:n)") + ",c=b+b", TOO_MANY);
    accepts(() -> update("SET a=" + "if_not_exists(b,".repeat(240) + ":n" + ")".repeat(240)));
  }

  private static String sets(int paths, Function<String, String> value) {
    return IntStream.range(0, paths)
        .mapToObj(i -> "a" + i)
        .map(name -> name + "=" + value.apply(name))
        .collect(Collectors.joining(",", "SET ", ""));
  }

  @Test
  void inHasAtMost100Operands() {
    String values = String.join(",", Collections.nCopies(100, ":n"));
    accepts(() -> condition("a IN (" + values + ")"));
    assertConditionRefused(
        "a IN (" + values + ",:n)",
        "The IN operator is provided with too many operands; number of operands: 101");
  }

  @Test
  void aPathHasAtMost32Levels() {
    accepts(() -> condition("attribute_exists(a" + "[0]".repeat(31) + ")"));
    assertConditionRefused(
        "attribute_exists(a" + "[0]".repeat(32) + ")",
        "The document path has too many nesting levels; nesting levels: 33");
    assertRefused(
        ExpressionParser::projection,
        "b, a" + ".c".repeat(32),
        "Invalid ProjectionExpression: The document path has too many nesting levels; nesting"
            + " levels: 33");
  }

  @Test
  void anIndexIsAnIntegerOf31Bits() {
    accepts(() -> condition("attribute_exists(a[2147483647])"));
    for (String index : new String[] {"2147483648", "4294967295", "9".repeat(100)}) {
      assertConditionRefused(
          "attribute_exists(a[" + index + "])",
          "List index is not within the allowable range; index: [" + index + "]");
    }
  }
}
