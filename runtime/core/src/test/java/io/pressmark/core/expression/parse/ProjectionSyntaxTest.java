package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertRefused;
import static io.pressmark.core.expression.parse.Parsing.parser;
import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.DocumentPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of projections says, and what is refused of it. */
class ProjectionSyntaxTest {

  @Test
  void aProjectionIsAListOfPaths() {
    assertThat(parser().projection(" a  , b.c[0],#size ,d[1][2]").paths())
        .containsExactly(
            DocumentPath.of("a"),
            DocumentPath.of("b").dot("c").at(0),
            DocumentPath.of("size"),
            DocumentPath.of("d").at(1).at(2));
  }

  @Test
  void aDotInANameIsNoStep() {
    assertThat(parser().projection("#dotted, x.y").paths())
        .containsExactly(DocumentPath.of("x.y"), DocumentPath.of("x").dot("y"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!! | token: \"!\", near: \"!!\"",
        "a, | token: \"<EOF>\", near: \",\"",
        ",a | token: \",\", near: \",a\"",
        "a,,b | token: \",\", near: \",,b\"",
        "a b | token: \"b\", near: \"a b\"",
        "l[] | token: \"]\", near: \"[]\"",
        "(a) | token: \"(\", near: \"(a\"",
        ":n | token: \":n\", near: \":n\"",
        "size(a) | token: \"(\", near: \"size(a\"",
      })
  void aSyntaxErrorNamesTheTokenAndItsNeighbours(String text, String message) {
    refused(text, "Syntax error; " + message);
  }

  private static void refused(String text, String message) {
    assertRefused(ExpressionParser::projection, text, "Invalid ProjectionExpression: " + message);
  }

  @Test
  void anEmptyProjectionIsRefused() {
    refused("", "The expression can not be empty;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, a",
        "a.b, a.b",
        "a[1], a[1]",
        "a, a.b",
        "a.b, a",
        "a.b, a.b[2]",
        "a, a.b[2].c",
        "a.b.d.e, a.b",
        "a, #a"
      })
  void overlappingPathsAreRefused(String text) {
    refused(text, "Two document paths overlap with each other; must remove or rewrite one of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b, a[1]", "a[1], a.b", "a.b[2].c, a.c, a.b[2][3]"})
  void conflictingPathsAreRefused(String text) {
    refused(text, "Two document paths conflict with each other; must remove or rewrite one of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "a.b, a.c", "a.b.d, a.b.e", "a[1], a[2]", "a.b, a.c[2]"})
  void pathsBesideEachOtherAreFine(String text) {
    assertThat(parser().projection(text).paths()).hasSize(2);
  }

  @Test
  void reservedWordsAreRefused() {
    refused("a, status", "Attribute name is a reserved keyword; reserved keyword: status");
  }

  @Test
  void theMessageOfAnOverlapNamesBothPaths() {
    refused(
        "b, a.b[0], a.b",
        "Two document paths overlap with each other; must remove or rewrite one of these paths;"
            + " path one: [a, b, [0]], path two: [a, b] (at character 12)");
  }
}
