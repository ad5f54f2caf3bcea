package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two forms of Expected, and what does not go together. */
class ExpectedAttributeTest {
  private static final AttributeValue ONE = AttributeValue.n(1);

  private static ExpectedAttribute expected(
      @Nullable Boolean exists,
      @Nullable AttributeValue value,
      @Nullable ComparisonOperator operator,
      @Nullable List<AttributeValue> values) {
    return new ExpectedAttribute("a", exists, value, operator, values);
  }

  private static LegacyCondition condition(
      ComparisonOperator operator, List<AttributeValue> values) {
    return new LegacyCondition("a", operator, values);
  }

  @Test
  void aValueAloneIsEquality() {
    assertThat(expected(null, ONE, null, null).asCondition())
        .isEqualTo(condition(ComparisonOperator.EQ, List.of(ONE)));
    assertThat(expected(true, ONE, null, null).asCondition())
        .isEqualTo(condition(ComparisonOperator.EQ, List.of(ONE)));
  }

  @Test
  void existsFalseIsAbsence() {
    assertThat(expected(false, null, null, null).asCondition())
        .isEqualTo(condition(ComparisonOperator.NULL, List.of()));
  }

  @Test
  void anOperatorComparesWithAListOrAValue() {
    assertThat(expected(null, null, ComparisonOperator.LT, List.of(ONE)).asCondition())
        .isEqualTo(condition(ComparisonOperator.LT, List.of(ONE)));
    assertThat(expected(null, ONE, ComparisonOperator.LT, null).asCondition())
        .isEqualTo(condition(ComparisonOperator.LT, List.of(ONE)));
  }

  @Test
  void anOperatorWithoutValuesNeedsNoList() {
    assertThat(expected(null, null, ComparisonOperator.NOT_NULL, null).asCondition())
        .isEqualTo(condition(ComparisonOperator.NOT_NULL, List.of()));
    assertThat(expected(null, null, ComparisonOperator.NULL, List.of()).asCondition())
        .isEqualTo(condition(ComparisonOperator.NULL, List.of()));
  }

  @ParameterizedTest(name = "Exists {0} Value {1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -     | -         | -       | -           | Value must be provided when Exists is null for Attribute: a
          true  | -         | -       | -           | Value must be provided when Exists is true for Attribute: a
          false | {"N":"1"} | -       | -           | Value cannot be used when Exists is false for Attribute: a
          -     | -         | -       | []          | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
          true  | -         | -       | [{"N":"1"}] | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
          -     | {"N":"1"} | -       | []          | Value and AttributeValueList cannot be used together for Attribute: a
          -     | {"N":"1"} | EQ      | [{"N":"1"}] | Value and AttributeValueList cannot be used together for Attribute: a
          true  | {"N":"1"} | EQ      | [{"N":"1"}] | Value and AttributeValueList cannot be used together for Attribute: a
          true  | -         | LT      | -           | Exists and ComparisonOperator cannot be used together for Attribute: a
          false | -         | EQ      | [{"N":"1"}] | Exists and ComparisonOperator cannot be used together for Attribute: a
          -     | -         | LT      | -           | Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute: a
          -     | -         | IN      | -           | Value or AttributeValueList must be used with ComparisonOperator: IN for Attribute: a
          -     | -         | IN      | []          | Invalid number of argument(s) for the IN ComparisonOperator
          -     | {"N":"1"} | BETWEEN | -           | Invalid number of argument(s) for the BETWEEN ComparisonOperator
          -     | {"N":"1"} | NULL    | -           | Invalid number of argument(s) for the NULL ComparisonOperator
          -     | {"L":[]}  | CONTAINS | -          | ComparisonOperator CONTAINS is not valid for L AttributeValue type
          """)
  void whatDoesNotGoTogetherIsRefused(
      @Nullable Boolean exists,
      @Nullable String value,
      @Nullable ComparisonOperator operator,
      @Nullable String values,
      String message) {
    ExpectedAttribute attribute =
        expected(
            exists,
            value == null ? null : Json.value(value),
            operator,
            values == null ? null : Json.values(values));

    assertThatThrownBy(attribute::asCondition)
        .isInstanceOf(ServiceException.class)
        .hasMessage("One or more parameter values were invalid: " + message);
  }
}
