package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertUpdateRefused;
import static io.pressmark.core.expression.parse.Parsing.update;
import static io.pressmark.core.fixture.Conditions.literal;
import static io.pressmark.core.fixture.Conditions.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.SetOperand.IfNotExists;
import io.pressmark.core.expression.SetOperand.ListAppend;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.expression.UpdateExpression.AddAction;
import io.pressmark.core.expression.UpdateExpression.DeleteAction;
import io.pressmark.core.expression.UpdateExpression.RemoveAction;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of updates says, and what is refused of it. */
class UpdateSyntaxTest {
  private static final DocumentPath A = DocumentPath.of("a");
  private static final AttributeValue ONE = AttributeValue.n(1);

  private static void assertSets(String value, SetValue expected) {
    assertThat(update("SET a = " + value))
        .isEqualTo(new UpdateExpression(List.of(new SetAction(A, expected))));
  }

  @Test
  void anUpdateHasUpToFourSectionsInAnyOrderAndCase() {
    List<Action> actions =
        List.of(
            new SetAction(A, literal(ONE)),
            new SetAction(DocumentPath.of("b").dot("c").at(3), path("d")),
            new RemoveAction(DocumentPath.of("e")),
            new RemoveAction(DocumentPath.of("f").at(0)),
            new AddAction(DocumentPath.of("g"), ONE),
            new AddAction(DocumentPath.of("h").dot("i"), AttributeValue.ss("x")),
            new DeleteAction(DocumentPath.of("j"), AttributeValue.ss("x")));
    UpdateExpression expected = new UpdateExpression(actions);
    assertThat(update("SET a = :n, b.c[3] = d REMOVE e, f[0] ADD g :n, h.i :ss DELETE j :ss"))
        .isEqualTo(expected);
    assertThat(update("delete j :ss Remove e,f[0] aDD g :n,h.i :ss\nset a=:n,b.c[3]=d"))
        .isEqualTo(expected);
    assertThat(expected.actions()).isEqualTo(actions);
  }

  @Test
  void aValueIsAnOperandASumOrADifference() {
    assertSets(":n", literal(ONE));
    assertSets("b", path("b"));
    assertSets("a", path("a"));
    assertSets("b + :n", new SetValue.Sum(path("b"), literal(ONE)));
    assertSets(":n - b", new SetValue.Difference(literal(ONE), path("b")));
    assertSets("b+b", new SetValue.Sum(path("b"), path("b")));
  }

  @Test
  void functionsAreOperands() {
    IfNotExists orOne = new IfNotExists(DocumentPath.of("b"), literal(ONE));
    assertSets("if_not_exists(b, :n)", orOne);
    assertSets("if_not_exists(b, :n) + :n", new SetValue.Sum(orOne, literal(ONE)));
    assertSets(
        "if_not_exists(c, if_not_exists(b, :n))", new IfNotExists(DocumentPath.of("c"), orOne));
    assertSets("list_append(a, :l)", new ListAppend(path("a"), literal(AttributeValue.l())));
    assertSets(
        "list_append(if_not_exists(b, :l), c)",
        new ListAppend(
            new IfNotExists(DocumentPath.of("b"), literal(AttributeValue.l())), path("c")));
  }

  @Test
  void valuesMayStandInParentheses() {
    assertSets("(:n)", literal(ONE));
    assertSets("(b + :n)", new SetValue.Sum(path("b"), literal(ONE)));
    assertSets("((b)+(:n))", new SetValue.Sum(path("b"), literal(ONE)));
    assertSets("if_not_exists((b), (:n))", new IfNotExists(DocumentPath.of("b"), literal(ONE)));
    assertUpdateRefused("SET a = ((b))", "The expression has redundant parentheses;");
    assertUpdateRefused("SET a = ((b + :n))", "The expression has redundant parentheses;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INVALID SYNTAX HERE | token: \"INVALID\", near: \"INVALID SYNTAX\"",
        "ADD hits : incr | token: \":\", near: \"hits : incr\"",
        "set a | token: \"<EOF>\", near: \"a\"",
        "set a = | token: \"<EOF>\", near: \"=\"",
        "add a | token: \"<EOF>\", near: \"a\"",
        "set a = set | token: \"set\", near: \"= set\"",
        "remove a = b | token: \"=\", near: \"a = b\"",
        "remove a b | token: \"b\", near: \"a b\"",
        "add a = :n | token: \"=\", near: \"a = :n\"",
        "add a b | token: \"b\", near: \"a b\"",
        "delete a if_not_exist(b) | token: \"if_not_exist\", near: \"a if_not_exist(\"",
        "set a b | token: \"b\", near: \"a b\"",
        "set :n = b | token: \":n\", near: \"set :n =\"",
        "remove :n | token: \":n\", near: \"remove :n\"",
        "set a = b / c | token: \"/\", near: \"b / c\"",
        "set a = b + c + d | token: \"+\", near: \"c + d\"",
        "set a = (b + c) + d | token: \"+\", near: \") + d\"",
        "set a[1] = \"eight\" | token: \"\"\", near: \"= \"eight\"",
        "set a = 1 | token: \"1\", near: \"= 1\"",
        "SET a = if_not_exists(a, 100) | token: \"100\", near: \", 100)\"",
        "SET a = if_not_exists(b, :n + :m) | token: \"+\", near: \":n + :m\"",
        "SET if_not_exists(a, b) = a | token: \"(\", near: \"if_not_exists(a\"",
        "set (a = (b + c)) | token: \"(\", near: \"set (a\"",
        "set a = (b.c).d + e | token: \".\", near: \").d\"",
        "set a = :n, | token: \"<EOF>\", near: \",\"",
        "set a = :n; remove b | token: \";\", near: \":n; remove\"",
        "SET _123 = :n | token: \"_\", near: \"SET _123\"",
        "SET hi-there = :n | token: \"-\", near: \"hi-there\"",
        "set a = _f(b) | token: \"_\", near: \"= _f\"",
        "set and = :n | token: \"and\", near: \"set and =\"",
      })
  void aSyntaxErrorNamesTheTokenAndItsNeighbours(String text, String message) {
    assertUpdateRefused(text, "Syntax error; " + message);
  }

  @Test
  void anEmptyUpdateIsRefused() {
    assertUpdateRefused("", "The expression can not be empty;");
  }

  @ParameterizedTest
  @CsvSource({
    "'set a = :n set c = :n', SET",
    "'Remove a set b = :n rEmove c', REMOVE",
    "'add a :n set b = :n add c :n', ADD",
    "'delete a :ss delete b :ss', DELETE"
  })
  void aSectionIsUsedOnce(String text, String section) {
    assertUpdateRefused(
        text, "The \"" + section + "\" section can only be used once in an update expression;");
  }

  @Test
  void reservedWordsAreRefusedOnBothSides() {
    String message = "Attribute name is a reserved keyword; reserved keyword: ";
    assertUpdateRefused("set abOrt = :n", message + "abOrt");
    assertUpdateRefused("set a = status", message + "status");
    assertUpdateRefused(" remove Absolute ", message + "Absolute");
    assertUpdateRefused("set a = if_not_exists(b.Name, :n)", message + "Name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set a = :n remove a | [a] | [a]",
        "set a.b.c = :n, a = :n | [a, b, c] | [a]",
        "remove a, a.b | [a] | [a, b]",
        "set a[3].b = :n, #a[3] = :n | [a, [3], b] | [a, [3]]",
        "add a.b :n delete a.b :ss | [a, b] | [a, b]"
      })
  void overlappingPathsAreRefused(String text, String one, String two) {
    assertUpdateRefused(
        text,
        "Two document paths overlap with each other; must remove or rewrite one of these paths;"
            + " path one: "
            + one
            + ", path two: "
            + two);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remove a.b set a[1] = :n | [a, b] | [a, [1]]",
        "set a[0][1] = :n, a[0].b = :n | [a, [0], [1]] | [a, [0], b]"
      })
  void conflictingPathsAreRefused(String text, String one, String two) {
    assertUpdateRefused(
        text,
        "Two document paths conflict with each other; must remove or rewrite one of these paths;"
            + " path one: "
            + one
            + ", path two: "
            + two);
  }

  @Test
  void pathsBesideEachOtherAreFine() {
    assertThatCode(
            () -> update("set a.b = :n, a.c = :n, d[0] = :n, d[1] = :n, e[0].a = :n, e[0].b = :n"))
        .doesNotThrowAnyException();
    assertThatCode(() -> update("set a = b, c = a")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "add a.b :s, ADD, STRING",
    "delete a.b :s, DELETE, STRING",
    "add a :null, ADD, NULL",
    "add a :bool, ADD, BOOLEAN",
    "delete a :b, DELETE, BINARY",
    "add a :map, ADD, MAP",
    "delete a :l, DELETE, LIST",
    "delete a :n, DELETE, NUMBER"
  })
  void addAndDeleteTakeTheirTypes(String text, String section, String type) {
    assertUpdateRefused(
        text,
        "Incorrect operand type for operator or function; operator: "
            + section
            + ", operand type: "
            + type);
  }

  @ParameterizedTest
  @CsvSource({
    "'list_append(:s, a)', list_append, S",
    "'list_append(a, :n)', list_append, N",
    "a + :s, +, S",
    ":ss + a, +, SS",
    "a - :null, -, NULL",
    ":l - a, -, L"
  })
  void functionsAndOperatorsTakeTheirTypes(String value, String operator, String type) {
    assertUpdateRefused(
        "set a = " + value,
        "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + type);
  }

  @Test
  void functionsAreKnownAndOfUpdates() {
    assertUpdateRefused("set a = f(b,c,d)", "Invalid function name; function: f");
    assertUpdateRefused(
        "set a = LIST_APPEND(b, c)", "Invalid function name; function: LIST_APPEND");
    assertUpdateRefused(
        "set a = size(b)", "The function is not allowed in an update expression; function: size");
    assertUpdateRefused(
        "set a = contains(b, c)",
        "The function is not allowed in an update expression; function: contains");
  }

  @Test
  void functionsHaveTheirNumberOfOperands() {
    String message =
        "Incorrect number of operands for operator or function; operator or function: ";
    assertUpdateRefused(
        "set a = if_not_exists(b)", message + "if_not_exists, number of operands: 1");
    assertUpdateRefused(
        "set a = list_append(b, c, d)", message + "list_append, number of operands: 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"set a = if_not_exists(:n, c)", "set a = if_not_exists(if_not_exists(a, b), c)"})
  void ifNotExistsNeedsAPath(String text) {
    assertUpdateRefused(
        text, "Operator or function requires a document path; operator or function: if_not_exists");
  }

  @Test
  void aPathIsNotItsOwnDefault() {
    assertUpdateRefused(
        "set a = if_not_exists(b, b)",
        "The first operand must be distinct from the remaining operands for this operator or"
            + " function; operator: if_not_exists, first operand: [b]");
  }

  @Test
  void listAppendIsNotAppendedItself() {
    assertUpdateRefused(
        "set a = list_append(list_append(b, c), :l)",
        "The function is not allowed to be used this way in an expression; function: list_append");
  }
}
