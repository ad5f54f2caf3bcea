package io.pressmark.core.expression.parse;

import static io.pressmark.core.expression.parse.Parsing.assertConditionRefused;
import static io.pressmark.core.expression.parse.Parsing.condition;
import static io.pressmark.core.fixture.Conditions.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of conditions whose grammar is right. */
class ConditionRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abOrt = :n",
        "attribute_exists(Name)",
        "a.b.status = :n",
        "a IN (:n, ttl)",
        "a BETWEEN :n AND zone",
        "size(data) = :n",
        "contains(a, KEY)"
      })
  void reservedWordsAreRefusedInAnyCaseAndPlace(String text) {
    assertConditionRefused(text, "Attribute name is a reserved keyword; reserved keyword: ");
  }

  @Test
  void aReservedWordIsToldAsItIsWritten() {
    assertConditionRefused(
        "abOrt = :n", "Attribute name is a reserved keyword; reserved keyword: abOrt");
  }

  @Test
  void all573WordsAreReserved() {
    assertThat(ReservedWords.all()).hasSize(573);
    for (String word : ReservedWords.all()) {
      assertThat(ReservedWords.contains(word.toLowerCase(Locale.ROOT))).isTrue();
      // A keyword of the grammar is not even a name.
      assertConditionRefused(word + " = :n", "");
    }
    assertThat(ReservedWords.contains("REMOVE")).isFalse();
    assertThat(ReservedWords.contains("id")).isFalse();
  }

  @Test
  void aPlaceholderMayStandForAReservedWordOrAnyOtherName() {
    assertThat(condition("attribute_exists(#size)"))
        .isEqualTo(new ConditionExpression.Exists(DocumentPath.of("size")));
    Map<String, String> names = Map.of("#1", "\uD83D\uDE00 and ) more", "#_", "or");
    assertThat(new ExpressionParser(names, Map.of()).condition("attribute_exists(#1.#_)"))
        .isEqualTo(
            new ConditionExpression.Exists(DocumentPath.of("\uD83D\uDE00 and ) more").dot("or")));
  }

  @ParameterizedTest
  @CsvSource({
    "'dog(a) = :n', dog",
    "'Size(a) = :n', Size",
    "'ATTRIBUTE_EXISTS(a)', ATTRIBUTE_EXISTS",
    "'a = f123_hi(b, c)', f123_hi"
  })
  void aFunctionMustBeKnownAndItsNameIsCaseSensitive(String text, String function) {
    assertConditionRefused(text, "Invalid function name; function: " + function);
  }

  @ParameterizedTest
  @CsvSource({"'if_not_exists(a, b) = :n', if_not_exists", "'a = list_append(b, :l)', list_append"})
  void functionsOfUpdatesAreRefused(String text, String function) {
    assertConditionRefused(
        text, "The function is not allowed in a condition expression; function: " + function);
  }

  @ParameterizedTest
  @CsvSource({
    "size(a), size",
    "NOT size(a), size",
    "a = :n AND (size(a)), size",
    "attribute_exists(a) = :bool, attribute_exists",
    "'contains(a, begins_with(b, :s))', begins_with",
    "size(attribute_exists(a)) = :n, attribute_exists"
  })
  void aFunctionStandsWhereItCan(String text, String function) {
    assertConditionRefused(
        text,
        "The function is not allowed to be used this way in an expression; function: " + function);
  }

  @ParameterizedTest
  @CsvSource({
    "'size(a, b) = :n', size, 2",
    "'attribute_exists(a, b)', attribute_exists, 2",
    "begins_with(a), begins_with, 1",
    "'contains(a, b, c)', contains, 3"
  })
  void aFunctionHasItsNumberOfOperands(String text, String function, int operands) {
    assertConditionRefused(
        text,
        "Incorrect number of operands for operator or function; operator or function: "
            + function
            + ", number of operands: "
            + operands);
  }

  @ParameterizedTest
  @ValueSource(strings = {"attribute_exists(:s)", "attribute_not_exists(size(a))"})
  void existenceIsThatOfAPath(String text) {
    assertConditionRefused(
        text, "Operator or function requires a document path; operator or function: attribute_");
  }

  @ParameterizedTest
  @ValueSource(strings = {":bool", ":null", ":l", ":map", ":ss", ":ns"})
  void anOrderNeedsAValueThatHasOne(String value) {
    AttributeType type = Parsing.VALUES.get(value).type();
    for (String operator : new String[] {"<", "<=", ">", ">="}) {
      String message = wrongType(operator, type);
      assertConditionRefused("a " + operator + " " + value, message);
      assertConditionRefused(value + " " + operator + " a", message);
    }
    assertConditionRefused("a BETWEEN " + value + " AND b", wrongType("BETWEEN", type));
    assertConditionRefused("a BETWEEN b AND " + value, wrongType("BETWEEN", type));
    assertConditionRefused(value + " BETWEEN a AND b", wrongType("BETWEEN", type));
    assertThatCode(
            () -> condition("a = " + value + " AND b <> " + value + " AND c IN (" + value + ")"))
        .doesNotThrowAnyException();
  }

  private static String wrongType(String operator, AttributeType type) {
    return "Incorrect operand type for operator or function; operator or function: "
        + operator
        + ", operand type: "
        + type;
  }

  @Test
  void beginsWithTakesStringsAndBinaries() {
    assertConditionRefused("begins_with(a, :n)", wrongType("begins_with", AttributeType.N));
    assertConditionRefused("begins_with(:ss, a)", wrongType("begins_with", AttributeType.SS));
    assertConditionRefused("begins_with(a, size(b))", wrongType("begins_with", AttributeType.N));
    assertThatCode(() -> condition("begins_with(a, :b)")).doesNotThrowAnyException();
  }

  @Test
  void sizeIsOfWhatHasOne() {
    for (String value : new String[] {":n", ":bool", ":null", "size(a)"}) {
      assertConditionRefused("size(" + value + ") = :n", "Incorrect operand type for operator or");
    }
    for (String value : new String[] {":s", ":b", ":l", ":map", ":ss", ":ns"}) {
      assertThatCode(() -> condition("size(" + value + ") = :n")).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(AttributeType.class)
  void aTypeIsGivenByName(AttributeType type) {
    ExpressionParser parser =
        new ExpressionParser(Map.of(), Map.of(":t", AttributeValue.s(type.name())));
    assertThat(parser.condition("attribute_type(a, :t)"))
        .isEqualTo(new ConditionExpression.IsOfType(path("a"), type));
  }

  @Test
  void aTypeIsAKnownNameInAGivenString() {
    assertConditionRefused(
        "attribute_type(a, :s)", "Invalid attribute type name found; type: text, valid types: ");
    assertConditionRefused("attribute_type(a, :n)", wrongType("attribute_type", AttributeType.N));
    assertConditionRefused(
        "attribute_type(a, b)",
        "Incorrect operand type for operator or function; operator or function: attribute_type");
    assertConditionRefused(
        "attribute_type(a, size(b))", wrongType("attribute_type", AttributeType.N));
  }

  @Test
  void boundsHaveOneTypeAndAreInOrder() {
    assertConditionRefused(
        "a BETWEEN :m AND :n",
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
            + " lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue:"
            + " {N:1}");
    assertConditionRefused(
        "a BETWEEN :n AND :s",
        "The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
            + " operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:text}");
    assertThatCode(() -> condition("a BETWEEN :n AND :n")).doesNotThrowAnyException();
    assertThatCode(() -> condition("a BETWEEN b AND :s")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "a = a, =, [a]",
    "a.b[1] <> a.b[1], <>, '[a, b, [1]]'",
    "a < #a, <, [a]",
    "(a) >= a, >=, [a]",
    "'contains(a, a)', contains, [a]",
    "'begins_with(a, a)', begins_with, [a]",
    "a BETWEEN :n AND a, BETWEEN, [a]",
    "'a IN (:n, a)', IN, [a]"
  })
  void aPathIsNotComparedWithItself(String text, String operator, String path) {
    assertConditionRefused(
        text,
        "The first operand must be distinct from the remaining operands for this operator or"
            + " function; operator: "
            + operator
            + ", first operand: "
            + path);
  }

  @Test
  void valuesAndPathsThatDifferMayBeCompared() {
    assertThatCode(() -> condition(":n = :n AND a = b AND a.b = a AND a[0] = a[1]"))
        .doesNotThrowAnyException();
  }
}
