package io.pressmark.core.expression.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.render.ExpressionRenderer;
import io.pressmark.core.fixture.RandomDocuments;
import io.pressmark.core.fixture.RandomExpressions;
import io.pressmark.core.fixture.RandomRun;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text is, it is refused with a ValidationException, or it is an expression: then what
 * is rendered of it is the same expression again.
 */
class HostileExpressionsTest {
  private static final RandomRun RUN = RandomRun.of(HostileExpressionsTest.class, 4_000);

  // Half of what a thread has by default.
  private static final int STACK_BYTES = 512 * 1024;

  private static final List<String> WORDS =
      List.of(
          "SET",
          "remove",
          "ADD",
          "Delete",
          "AND",
          "or",
          "NOT",
          "BETWEEN",
          "in",
          "=",
          "<>",
          "<",
          "<=",
          ">",
          ">=",
          "+",
          "-",
          ".",
          ",",
          "(",
          ")",
          "((",
          "))",
          "[",
          "]",
          "[0]",
          "[99]",
          "a",
          "b.c",
          "_",
          "size(",
          "size(a)",
          "contains(",
          "begins_with(a,:s)",
          "attribute_exists(a)",
          "attribute_type(",
          "if_not_exists(",
          "list_append(",
          "#a",
          "#size",
          "#",
          ":n",
          ":s",
          ":l",
          ":",
          "0",
          "007",
          "9999999999",
          "!",
          "\"",
          "'",
          "\\",
          "\u00E9",
          "\uD83D\uDE00",
          "\u0000",
          "status",
          "*",
          "/",
          ";",
          "--");

  private static final List<BiFunction<ExpressionParser, String, ?>> KINDS =
      List.of(
          ExpressionParser::condition,
          ExpressionParser::keyCondition,
          ExpressionParser::update,
          ExpressionParser::projection);

  private final Random random = new Random(RUN.seed());
  private final RandomExpressions expressions =
      new RandomExpressions(new RandomDocuments(RUN.seed()));

  /** Parses as all kinds of expressions; tells how many took it. */
  private static int parse(
      String text, Map<String, String> names, Map<String, AttributeValue> values) {
    int taken = 0;
    try {
      ConditionExpression condition = new ExpressionParser(names, values).condition(text);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String rendered = renderer.condition(condition);
      assertThat(parser(renderer).condition(rendered)).as(text).isEqualTo(condition);
      taken++;
    } catch (ValidationException e) {
      requireMessage(e);
    }
    try {
      KeyConditionExpression condition = new ExpressionParser(names, values).keyCondition(text);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String rendered = renderer.keyCondition(condition);
      assertThat(parser(renderer).keyCondition(rendered)).as(text).isEqualTo(condition);
      taken++;
    } catch (ValidationException e) {
      requireMessage(e);
    }
    try {
      UpdateExpression update = new ExpressionParser(names, values).update(text);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String rendered = renderer.update(update);
      assertThat(parser(renderer).update(rendered)).as(text).isEqualTo(update);
      taken++;
    } catch (ValidationException e) {
      requireMessage(e);
    }
    try {
      ProjectionExpression projection = new ExpressionParser(names, values).projection(text);
      ExpressionRenderer renderer = new ExpressionRenderer();
      String rendered = renderer.projection(projection);
      assertThat(parser(renderer).projection(rendered)).as(text).isEqualTo(projection);
      taken++;
    } catch (ValidationException e) {
      requireMessage(e);
    }
    return taken;
  }

  private static ExpressionParser parser(ExpressionRenderer renderer) {
    return new ExpressionParser(renderer.names(), renderer.values());
  }

  /** A message is about the text and no longer than a few lines, whatever the text is. */
  private static void requireMessage(ValidationException e) {
    assertThat(e).hasMessageContaining("xpression");
    assertThat(e.getMessage()).hasSizeLessThan(12_000);
  }

  private static int parse(String text) {
    return parse(text, Parsing.NAMES, Parsing.VALUES);
  }

  @Test
  void randomBytes() {
    for (int round = 0; round < RUN.rounds(); round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      parse(new String(bytes, StandardCharsets.ISO_8859_1));
      parse(new String(bytes, StandardCharsets.UTF_16));
    }
  }

  @Test
  void randomCharactersUnpairedSurrogatesAmongThem() {
    for (int round = 0; round < RUN.rounds(); round++) {
      StringBuilder text = new StringBuilder("a = :n ");
      for (int left = random.nextInt(20); left > 0; left--) {
        text.append(
            (char) (random.nextBoolean() ? 0xD7F0 + random.nextInt(0x820) : random.nextInt(128)));
      }
      parse(text.toString());
    }
  }

  @Test
  void randomWords() {
    for (int round = 0; round < RUN.rounds() * 5; round++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(12); left > 0; left--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      parse(text.toString());
    }
  }

  @Test
  void expressionsWithMistakes() {
    int taken = 0;
    for (int round = 0; round < RUN.rounds() * 2; round++) {
      ExpressionRenderer renderer = new ExpressionRenderer();
      StringBuilder text = new StringBuilder(rendered(renderer));
      for (int left = random.nextInt(4); left > 0 && !text.isEmpty(); left--) {
        mistake(text);
      }
      taken += parse(text.toString(), renderer.names(), renderer.values());
    }
    // Some mistakes leave an expression; were all refused the test would show little.
    assertThat(taken).isGreaterThan(RUN.rounds() / 2);
  }

  private String rendered(ExpressionRenderer renderer) {
    return switch (random.nextInt(4)) {
      case 0 -> renderer.condition(expressions.condition(2));
      case 1 -> renderer.update(expressions.update(5));
      case 2 -> renderer.projection(expressions.projection(5));
      default -> renderer.keyCondition(expressions.keyCondition());
    };
  }

  private void mistake(StringBuilder text) {
    int at = random.nextInt(text.length());
    switch (random.nextInt(5)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
      case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
      case 3 -> text.setLength(at);
      default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
    }
  }

  @Test
  void deepAndLongTextNeedsLittleStack() throws InterruptedException {
    List<UnaryOperator<String>> shapes = new ArrayList<>();
    for (String open :
        List.of(
            "(",
            "NOT ",
            "NOT(",
            "size(",
            "contains(a,",
            "a<b AND (",
            "a<b OR (",
            "a IN (",
            "a BETWEEN (",
            "a=(",
            "(NOT (",
            "((",
            "a[0].",
            "a AND ",
            "a=b AND ",
            "a,",
            "a[")) {
      shapes.add(inner -> filled(open, inner, ""));
      shapes.add(inner -> filled(open, inner, ")"));
    }
    for (String open :
        List.of(
            "if_not_exists(a,",
            "list_append(",
            "(",
            "if_not_exists((",
            "a=",
            "a=:n,",
            "a+",
            "((")) {
      shapes.add(inner -> "SET a=" + filled(open, inner, ""));
      shapes.add(inner -> "SET a=" + filled(open, inner, ")"));
      shapes.add(inner -> "REMOVE " + filled(open, inner, ""));
    }
    List<String> texts = new ArrayList<>();
    for (UnaryOperator<String> shape : shapes) {
      for (String inner : List.of("", "a", ":n", "a=:n", "size(a)")) {
        texts.add(shape.apply(inner));
      }
    }
    // Of if_not_exists(a, … :n … ) no more fits the text than the limit of functions allows.
    assertThat(takenOnSmallStack(texts)).isOne();
  }

  /** The opening, as often as fits, something inside, and as many times what closes. */
  private static String filled(String open, String inner, String close) {
    int times = (4_000 - inner.length()) / (open.length() + close.length());
    return open.repeat(times) + inner + close.repeat(times);
  }

  @Test
  void theDeepestExpressionsThatAreTakenNeedLittleStack() throws InterruptedException {
    List<String> texts =
        List.of(
            "NOT(".repeat(299) + "a=:n" + ")".repeat(299),
            "a<b AND(".repeat(149) + "a<b" + ")".repeat(149),
            "SET a=" + "if_not_exists(b,".repeat(190) + ":n" + ")".repeat(190),
            "a" + "[0]".repeat(31));
    assertThat(takenOnSmallStack(texts)).isEqualTo(4);
    for (String text : texts) {
      assertThat(parse(text)).isEqualTo(1);
    }
  }

  /** How often an expression is made of one of the texts, by a thread with a small stack. */
  private static int takenOnSmallStack(List<String> texts) throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable test =
        () -> {
          for (String text : texts) {
            for (BiFunction<ExpressionParser, String, ?> kind : KINDS) {
              try {
                taken.addAndGet(kind.apply(Parsing.parser(), text) == null ? 0 : 1);
              } catch (ValidationException e) {
                requireMessage(e);
              }
            }
          }
        };
    Thread thread = new Thread(null, test, "small stack", STACK_BYTES);
    thread.setUncaughtExceptionHandler((where, e) -> failure.set(e));
    thread.start();
    thread.join();
    assertThat(failure.get()).isNull();
    return taken.get();
  }

  @Test
  void longNamesNumbersAndPlaceholders() {
    assertThat(parse("a".repeat(4_096))).isEqualTo(1);
    assertThat(parse("a[" + "9".repeat(4_000) + "]")).isZero();
    assertThat(parse("#" + "a".repeat(4_000))).isZero();
    assertThat(parse("a = :" + "n".repeat(4_000))).isZero();
    assertThat(parse("a".repeat(1 << 20))).isZero();
    assertThat(parse("\u20AC".repeat(4_000))).isZero();
    assertThat(parse("f".repeat(2_000) + "(a) = :n")).isZero();
    String name = "x".repeat(65_535);
    assertThat(parse("#a, b", Map.of("#a", name), Map.of())).isEqualTo(1);
    assertThat(parse("#a = :n", Map.of("#a", name), Map.of(":n", AttributeValue.n(1))))
        .isEqualTo(2);
  }
}
