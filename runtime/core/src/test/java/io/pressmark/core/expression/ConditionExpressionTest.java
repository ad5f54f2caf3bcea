package io.pressmark.core.expression;

import static io.pressmark.core.fixture.Conditions.literal;
import static io.pressmark.core.fixture.Conditions.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused before any item is looked at. */
class ConditionExpressionTest {
  private static final Operand ANY = path("a");

  @ParameterizedTest
  @EnumSource(
      value = Comparator.class,
      names = {"EQUAL", "NOT_EQUAL"},
      mode = EnumSource.Mode.EXCLUDE)
  void anOrderNeedsALiteralThatHasOne(Comparator comparator) {
    for (AttributeValue value :
        List.of(
            AttributeValue.bool(true),
            AttributeValue.nul(),
            AttributeValue.l(),
            AttributeValue.m(Map.of()),
            AttributeValue.ss("a"))) {
      assertRefused(() -> new ConditionExpression.Comparison(comparator, ANY, literal(value)));
      assertRefused(() -> new ConditionExpression.Comparison(comparator, literal(value), ANY));
    }
    assertThatCode(
            () -> new ConditionExpression.Comparison(comparator, ANY, literal(AttributeValue.n(1))))
        .doesNotThrowAnyException();
  }

  @Test
  void equalityTakesAnyType() {
    assertThatCode(
            () ->
                new ConditionExpression.Comparison(
                    Comparator.EQUAL, ANY, literal(AttributeValue.l())))
        .doesNotThrowAnyException();
  }

  @Test
  void boundsAreInOrderAndOfOneType() {
    assertRefused(() -> between(AttributeValue.n(2), AttributeValue.n(1)));
    assertRefused(() -> between(AttributeValue.s("b"), AttributeValue.s("a")));
    assertRefused(() -> between(AttributeValue.s("\uD83D\uDE00"), AttributeValue.s("\uFFFD")));
    assertRefused(() -> between(AttributeValue.n(1), AttributeValue.s("2")));
    assertRefused(() -> between(AttributeValue.bool(false), AttributeValue.bool(true)));
    assertThatCode(() -> between(AttributeValue.n("1.0"), AttributeValue.n(1)))
        .doesNotThrowAnyException();
  }

  private static ConditionExpression between(AttributeValue lower, AttributeValue upper) {
    return new ConditionExpression.Between(ANY, literal(lower), literal(upper));
  }

  @Test
  void inTakes1To100Candidates() {
    assertRefused(() -> new ConditionExpression.In(ANY, List.of()));
    assertRefused(() -> new ConditionExpression.In(ANY, Collections.nCopies(101, path("b"))));
    assertThatCode(() -> new ConditionExpression.In(ANY, Collections.nCopies(100, path("b"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aPrefixIsAStringOrBinary() {
    assertRefused(() -> new ConditionExpression.BeginsWith(ANY, literal(AttributeValue.n(1))));
  }

  @Test
  void andAndOrJoinAtLeastTwo() {
    ConditionExpression one = new ConditionExpression.Exists(DocumentPath.of("a"));
    assertRefused(() -> new ConditionExpression.And(List.of(one)));
    assertRefused(() -> new ConditionExpression.Or(List.of(one)));
    assertThat(ConditionExpression.all(List.of(one))).isSameAs(one);
    assertRefused(() -> new ConditionExpression.And(List.of()));
    assertRefused(() -> new ConditionExpression.Or(List.of()));
  }

  @Test
  void pathsHaveNamesIndexesFromZeroAndABound() {
    assertRefused(() -> DocumentPath.of(""));
    assertRefused(() -> DocumentPath.of("a").dot(""));
    assertRefused(() -> DocumentPath.of("a").at(-1));
    DocumentPath deepest = DocumentPath.of("a");
    for (int i = 0; i < DocumentPath.MAX_STEPS; i++) {
      deepest = deepest.dot("b");
    }
    DocumentPath full = deepest;
    assertRefused(() -> full.at(0));
    assertThat(DocumentPath.of("a").dot("b").at(2).dot("c")).hasToString("a.b[2].c");
  }

  @Test
  void conditionsAreNoDeeperThanTheLimitOfOperators() {
    ConditionExpression deepest = new ConditionExpression.Exists(DocumentPath.of("a"));
    for (int i = 1; i < ConditionExpression.MAX_OPERATORS; i++) {
      deepest = new ConditionExpression.Not(deepest);
    }
    ConditionExpression full = deepest;
    ConditionExpression more = new ConditionExpression.Exists(DocumentPath.of("b"));
    assertRefused(() -> new ConditionExpression.Not(full));
    assertRefused(() -> new ConditionExpression.And(List.of(full, more)));
    assertRefused(() -> new ConditionExpression.Or(List.of(more, full)));
    List<ConditionExpression> many = Collections.nCopies(150, more);
    assertThatCode(() -> new ConditionExpression.And(many)).doesNotThrowAnyException();
    assertRefused(() -> new ConditionExpression.And(Collections.nCopies(151, more)));
  }

  @Test
  void aPathIsNotComparedWithItself() {
    assertRefused(() -> new ConditionExpression.Comparison(Comparator.EQUAL, ANY, ANY));
    assertRefused(() -> new ConditionExpression.Between(ANY, path("b"), ANY));
    assertRefused(() -> new ConditionExpression.In(ANY, List.of(path("b"), ANY)));
    assertRefused(() -> new ConditionExpression.Contains(ANY, ANY));
    assertRefused(() -> new ConditionExpression.BeginsWith(ANY, ANY));
    assertThatCode(
            () ->
                new ConditionExpression.Comparison(
                    Comparator.EQUAL, ANY, new Operand.Path(DocumentPath.of("a").at(0))))
        .doesNotThrowAnyException();
  }

  @Test
  void sizeIsOfWhatHasOne() {
    assertRefused(() -> new Operand.Size(literal(AttributeValue.n(1))));
    assertRefused(() -> new Operand.Size(literal(AttributeValue.nul())));
    assertRefused(() -> new Operand.Size(Operand.Size.of(DocumentPath.of("a"))));
    assertThat(new Operand.Size(literal(AttributeValue.l())))
        .hasToString("size(" + literal(AttributeValue.l()) + ")");
  }

  @Test
  void aLargeValueIsNotShown() {
    ConditionExpression condition =
        new ConditionExpression.Comparison(
            Comparator.EQUAL, ANY, literal(AttributeValue.s("x".repeat(100_000))));
    assertThat(condition).hasToString("a = S[100000 bytes]");
  }

  @Test
  void allAttributesThatAreNamedAreFound() {
    ConditionExpression condition =
        new ConditionExpression.And(
            List.of(
                new ConditionExpression.Comparison(Comparator.LESS, path("a"), path("b")),
                new ConditionExpression.Or(
                    List.of(
                        new ConditionExpression.Between(path("c"), path("d"), path("e")),
                        new ConditionExpression.In(path("f"), List.of(path("g"))))),
                new ConditionExpression.Not(
                    new ConditionExpression.Exists(DocumentPath.of("h").dot("x"))),
                new ConditionExpression.NotExists(DocumentPath.of("i")),
                new ConditionExpression.IsOfType(path("j"), AttributeType.S),
                new ConditionExpression.BeginsWith(path("k"), literal(AttributeValue.s(""))),
                new ConditionExpression.Contains(path("l"), literal(AttributeValue.s(""))),
                new ConditionExpression.Exists(DocumentPath.of("a"))));
    assertThat(condition.attributes())
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
  }

  private static void assertRefused(Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(ValidationException.class);
  }
}
