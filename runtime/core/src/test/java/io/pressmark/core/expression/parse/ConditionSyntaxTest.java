package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertConditionRefused;
import static io.pressmark.core.expression.parse.Parsing.assertRefused;
import static io.pressmark.core.expression.parse.Parsing.condition;
import static io.pressmark.core.fixture.Conditions.literal;
import static io.pressmark.core.fixture.Conditions.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.And;
import io.pressmark.core.expression.ConditionExpression.BeginsWith;
import io.pressmark.core.expression.ConditionExpression.Between;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.ConditionExpression.Comparison;
import io.pressmark.core.expression.ConditionExpression.Contains;
import io.pressmark.core.expression.ConditionExpression.Exists;
import io.pressmark.core.expression.ConditionExpression.In;
import io.pressmark.core.expression.ConditionExpression.IsOfType;
import io.pressmark.core.expression.ConditionExpression.Not;
import io.pressmark.core.expression.ConditionExpression.NotExists;
import io.pressmark.core.expression.ConditionExpression.Or;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of conditions says. */
class ConditionSyntaxTest {
  private static final ConditionExpression A = exists("a");
  private static final ConditionExpression B = exists("b");
  private static final ConditionExpression C = exists("c");

  private static ConditionExpression exists(String attribute) {
    return new Exists(DocumentPath.of(attribute));
  }

  private static ConditionExpression abc(String text) {
    return condition(text.replaceAll("\\b([abc])\\b", "attribute_exists($1)"));
  }

  @ParameterizedTest
  @EnumSource(Comparator.class)
  void comparatorsStandBetweenOperands(Comparator comparator) {
    assertThat(condition("a " + comparator.symbol() + " :n"))
        .isEqualTo(new Comparison(comparator, path("a"), literal(AttributeValue.n(1))));
    assertThat(condition(":n" + comparator.symbol() + "a"))
        .isEqualTo(new Comparison(comparator, literal(AttributeValue.n(1)), path("a")));
  }

  @Test
  void betweenTakesTwoBoundsAndLeavesTheNextAndToTheCondition() {
    Between between =
        new Between(path("a"), literal(AttributeValue.n(1)), literal(AttributeValue.n(2)));
    assertThat(condition("a BETWEEN :n AND :m")).isEqualTo(between);
    assertThat(condition("a BETWEEN :n AND :m AND attribute_exists(b)"))
        .isEqualTo(new And(List.of(between, B)));
    assertThat(condition("NOT a BETWEEN :n AND :m")).isEqualTo(new Not(between));
    assertThat(condition("(a) BETWEEN (:n) AND (:m)")).isEqualTo(between);
  }

  @Test
  void inTakesAListOfOperands() {
    assertThat(condition("a IN (:n, b.c, size(d))"))
        .isEqualTo(
            new In(
                path("a"),
                List.of(
                    literal(AttributeValue.n(1)),
                    new Operand.Path(DocumentPath.of("b").dot("c")),
                    Operand.Size.of(DocumentPath.of("d")))));
    assertThat(condition("a IN (:n)"))
        .isEqualTo(new In(path("a"), List.of(literal(AttributeValue.n(1)))));
  }

  @Test
  void functionsAreConditions() {
    assertThat(condition("attribute_exists (a)")).isEqualTo(A);
    assertThat(condition("attribute_not_exists(a)")).isEqualTo(new NotExists(DocumentPath.of("a")));
    assertThat(condition("attribute_type(a, :type)"))
        .isEqualTo(new IsOfType(path("a"), AttributeType.SS));
    assertThat(condition("begins_with(a, :s)"))
        .isEqualTo(new BeginsWith(path("a"), literal(AttributeValue.s("text"))));
    assertThat(condition("contains(a, :n)"))
        .isEqualTo(new Contains(path("a"), literal(AttributeValue.n(1))));
  }

  @Test
  void functionsTakePathsAndValuesInAnyPlace() {
    assertThat(condition("begins_with(:s, a)"))
        .isEqualTo(new BeginsWith(literal(AttributeValue.s("text")), path("a")));
    assertThat(condition("contains(:ss, a)"))
        .isEqualTo(new Contains(literal(AttributeValue.ss("x")), path("a")));
    assertThat(condition("contains(a, size(b))"))
        .isEqualTo(new Contains(path("a"), Operand.Size.of(DocumentPath.of("b"))));
    assertThat(condition("attribute_type(:ss, :type)"))
        .isEqualTo(new IsOfType(literal(AttributeValue.ss("x")), AttributeType.SS));
  }

  @Test
  void sizeIsAnOperandWhereverOneStands() {
    Operand size = Operand.Size.of(DocumentPath.of("a").at(0));
    assertThat(condition("size(a[0]) > :n"))
        .isEqualTo(new Comparison(Comparator.GREATER, size, literal(AttributeValue.n(1))));
    assertThat(condition("(size (a[0])) BETWEEN :n AND size(:s)"))
        .isEqualTo(
            new Between(
                size,
                literal(AttributeValue.n(1)),
                new Operand.Size(literal(AttributeValue.s("text")))));
    assertThat(condition(":n = size(a[0])"))
        .isEqualTo(new Comparison(Comparator.EQUAL, literal(AttributeValue.n(1)), size));
  }

  @Test
  void andBindsTighterThanOrAndNotTighterThanBoth() {
    assertThat(abc("a OR b AND c")).isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
    assertThat(abc("a AND b OR c")).isEqualTo(new Or(List.of(new And(List.of(A, B)), C)));
    assertThat(abc("NOT a AND b")).isEqualTo(new And(List.of(new Not(A), B)));
    assertThat(abc("NOT a OR b")).isEqualTo(new Or(List.of(new Not(A), B)));
    assertThat(abc("a AND NOT b")).isEqualTo(new And(List.of(A, new Not(B))));
  }

  @Test
  void equalOperatorsJoinInOneNodeAndParenthesesMakeAnother() {
    assertThat(abc("a AND b AND c")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(abc("(a AND b) AND c")).isEqualTo(new And(List.of(new And(List.of(A, B)), C)));
    assertThat(abc("a OR (b OR c)")).isEqualTo(new Or(List.of(A, new Or(List.of(B, C)))));
  }

  @Test
  void parenthesesGroup() {
    assertThat(abc("(a OR b) AND c")).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    assertThat(abc("NOT (a AND b)")).isEqualTo(new Not(new And(List.of(A, B))));
    assertThat(abc("(a)")).isEqualTo(A);
    assertThat(abc("((a) AND (b))")).isEqualTo(new And(List.of(A, B)));
  }

  @Test
  void notMayBeSaidAgain() {
    assertThat(abc("NOT NOT NOT a")).isEqualTo(new Not(new Not(new Not(A))));
    assertThat(abc("NOT (NOT a)")).isEqualTo(new Not(new Not(A)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((attribute_exists(a)))",
        "((a = :n))",
        "((a)) = :n",
        "a = ((:n))",
        "NOT ((a = :n))",
        "(a = :n) AND ((b = :n))",
        "a IN (((:n)))",
        "((a = :n OR b = :n)) AND c = :n",
        "((a = :n)) AND and"
      })
  void redundantParenthesesAreRefused(String text) {
    assertConditionRefused(text, "The expression has redundant parentheses;");
  }

  @Test
  void keywordsAreInAnyCase() {
    assertThat(abc("nOt a aNd b oR c")).isEqualTo(abc("NOT a AND b OR c"));
    assertThat(condition("a bEtWeEn :n aNd :m")).isEqualTo(condition("a BETWEEN :n AND :m"));
    assertThat(condition("a iN (:n)")).isEqualTo(condition("a IN (:n)"));
  }

  @Test
  void spaceMeansNothing() {
    assertThat(condition("\t a=:n\r\nAND  b . c [ 1 ]<>:n "))
        .isEqualTo(condition("a = :n AND b.c[1] <> :n"));
  }

  @Test
  void pathsHaveNamesPlaceholdersAndIndexes() {
    assertThat(condition("a.b[2].#dotted[0][1] = :n"))
        .isEqualTo(
            new Comparison(
                Comparator.EQUAL,
                new Operand.Path(DocumentPath.of("a").dot("b").at(2).dot("x.y").at(0).at(1)),
                literal(AttributeValue.n(1))));
    assertThat(condition("attribute_exists(#size)")).isEqualTo(new Exists(DocumentPath.of("size")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a-b | token: \"-\", near: \"a-b\"",
        "foo | token: \"<EOF>\", near: \"foo\"",
        "a = | token: \"<EOF>\", near: \"=\"",
        "attribute_not_exists( | token: \"<EOF>\", near: \"(\"",
        "NOT (a) | token: \"<EOF>\", near: \")\"",
        "a != :n | token: \"!\", near: \"a !=\"",
        "a = :n b | token: \"b\", near: \":n b\"",
        "a = :n AND | token: \"<EOF>\", near: \"AND\"",
        "a = :n AND AND b = :n | token: \"AND\", near: \"AND AND b\"",
        "AND a = :n | token: \"AND\", near: \"AND a\"",
        "a IN () | token: \")\", near: \"()\"",
        "a IN :n | token: \":n\", near: \"IN :n\"",
        "a IN (:n,) | token: \")\", near: \",)\"",
        "a BETWEEN :n OR :m | token: \"OR\", near: \":n OR :m\"",
        "a BETWEEN :n AND | token: \"<EOF>\", near: \"AND\"",
        "a = 5 | token: \"5\", near: \"= 5\"",
        "a = \"x\" | token: \"\"\", near: \"= \"x\"",
        "a[b] = :n | token: \"b\", near: \"[b]\"",
        "a[:n] = :n | token: \":n\", near: \"[:n]\"",
        "a[01] = :n | token: \"1\", near: \"01]\"",
        "a[-1] = :n | token: \"-\", near: \"[-1\"",
        "a[1 = :n | token: \"=\", near: \"1 = :n\"",
        "a. = :n | token: \"=\", near: \". = :n\"",
        ".a = :n | token: \".\", near: \".a\"",
        "a.:n = :n | token: \":n\", near: \".:n =\"",
        "_a = :n | token: \"_\", near: \"_a\"",
        "1a = :n | token: \"1\", near: \"1a\"",
        "# = :n | token: \"#\", near: \"# =\"",
        "a = : | token: \":\", near: \"= :\"",
        "set = :n | token: \"set\", near: \"set =\"",
        "a + b = :n | token: \"+\", near: \"a + b\"",
        "(a AND b) | token: \"AND\", near: \"a AND b\"",
        "(NOT a) | token: \")\", near: \"a)\"",
        "(a = b AND c) | token: \")\", near: \"c)\"",
        "(a = b OR c) | token: \")\", near: \"c)\"",
        "(NOT (a) = b | token: \"<EOF>\", near: \"b\"",
        "(a = :n | token: \"<EOF>\", near: \":n\"",
        "a = :n) | token: \")\", near: \":n)\"",
        "(a = :n) = :n | token: \"=\", near: \") = :n\"",
        "() | token: \")\", near: \"()\"",
        "contains() | token: \")\", near: \"()\"",
        "contains(a, ) | token: \")\", near: \", )\"",
        "a = b = c | token: \"=\", near: \"b = c\"",
        "a NOT = b | token: \"NOT\", near: \"a NOT =\"",
        "(a.b).c = :n | token: \".\", near: \").c\"",
        "a = \u00E9 | token: \"\u00E9\", near: \"= \u00E9\"",
        "a = \uD83D\uDE00 | token: \"\uD83D\uDE00\", near: \"= \uD83D\uDE00\"",
      })
  void aSyntaxErrorNamesTheTokenAndItsNeighbours(String text, String message) {
    assertConditionRefused(text, "Syntax error; " + message);
  }

  @Test
  void anErrorTellsAtWhichCharacter() {
    assertRefused(
        ExpressionParser::filter,
        "a = :n AND size = :n",
        "Invalid FilterExpression: Attribute name is a reserved keyword; reserved keyword: size;"
            + " put a #name in its place and define it in ExpressionAttributeNames"
            + " (at character 12)");
    assertRefused(
        ExpressionParser::keyCondition,
        "a-b",
        "Invalid KeyConditionExpression: Syntax error; token: \"-\", near: \"a-b\""
            + " (at character 2)");
  }

  @Test
  void anEmptyExpressionIsRefused() {
    assertConditionRefused("", "The expression can not be empty;");
    assertConditionRefused("  ", "Syntax error; token: \"<EOF>\", near: \"\"");
  }
}
