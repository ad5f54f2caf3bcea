package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many values each operator takes, and of which types. */
class ComparisonArgumentsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private static final Map<AttributeType, AttributeValue> SAMPLES = samples();

  private static Map<AttributeType, AttributeValue> samples() {
    Map<AttributeType, AttributeValue> samples = new EnumMap<>(AttributeType.class);
    for (String json :
        List.of(
            "{'S':'a'}",
            "{'N':'1'}",
            "{'B':'YQ=='}",
            "{'BOOL':true}",
            "{'NULL':true}",
            "{'L':[]}",
            "{'M':{}}",
            "{'SS':['a']}",
            "{'NS':['1']}",
            "{'BS':['YQ==']}")) {
      AttributeValue value = Json.value(json.replace('\'', '"'));
      samples.put(value.type(), value);
    }
    return samples;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQ           | 1 | 1
          NE           | 1 | 1
          LE           | 1 | 1
          LT           | 1 | 1
          GE           | 1 | 1
          GT           | 1 | 1
          CONTAINS     | 1 | 1
          NOT_CONTAINS | 1 | 1
          BEGINS_WITH  | 1 | 1
          NULL         | 0 | 0
          NOT_NULL     | 0 | 0
          BETWEEN      | 2 | 2
          IN           | 1 | 1000
          """)
  void anOperatorTakesItsNumberOfValues(ComparisonOperator operator, int least, int most) {
    AttributeValue value = AttributeValue.s("a");
    for (int count : new int[] {0, 1, 2, 3, 1000}) {
      List<AttributeValue> values = Collections.nCopies(count, value);
      if (count >= least && count <= most) {
        assertThatCode(() -> new LegacyCondition("a", operator, values)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> new LegacyCondition("a", operator, values))
            .isInstanceOf(ServiceException.class)
            .hasMessage(
                INVALID
                    + "Invalid number of argument(s) for the "
                    + operator
                    + " ComparisonOperator");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQ           | S N B BOOL NULL L M SS NS BS
          NE           | S N B BOOL NULL L M SS NS BS
          LE           | S N B
          LT           | S N B
          GE           | S N B
          GT           | S N B
          BETWEEN      | S N B
          IN           | S N B
          BEGINS_WITH  | S B
          CONTAINS     | S N B BOOL NULL
          NOT_CONTAINS | S N B BOOL NULL
          """)
  void anOperatorTakesValuesOfItsTypes(ComparisonOperator operator, String types) {
    List<String> taken = List.of(types.split(" "));
    SAMPLES.forEach(
        (type, value) -> {
          List<AttributeValue> values =
              Collections.nCopies(operator == ComparisonOperator.BETWEEN ? 2 : 1, value);
          if (taken.contains(type.name())) {
            assertThatCode(() -> new LegacyCondition("a", operator, values))
                .doesNotThrowAnyException();
          } else {
            assertThatThrownBy(() -> new LegacyCondition("a", operator, values))
                .isInstanceOf(ServiceException.class)
                .hasMessage(
                    "%sComparisonOperator %s is not valid for %s AttributeValue type",
                    INVALID, operator, type);
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN      | [{"S":"b"},{"N":"1"}]
          IN      | [{"S":"b"},{"S":"c"},{"SS":["1"]}]
          BETWEEN | [{"N":"1"},{"S":"2"}]
          BETWEEN | [{"SS":["1"]},{"NS":["2"]}]
          """)
  void theValuesOfAListAreOfOneType(ComparisonOperator operator, String values) {
    assertThatThrownBy(() -> new LegacyCondition("a", operator, Json.values(values)))
        .isInstanceOf(ServiceException.class)
        .hasMessage(INVALID + "AttributeValues inside AttributeValueList must be of same type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"S":"b"},{"S":"a"}]
          [{"N":"10"},{"N":"9"}]
          [{"B":"gA=="},{"B":"fw=="}]
          """)
  void theBoundsOfBetweenAreInOrder(String bounds) {
    assertThatThrownBy(
            () -> new LegacyCondition("a", ComparisonOperator.BETWEEN, Json.values(bounds)))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            "The BETWEEN condition was provided a range where the lower bound is greater than the"
                + " upper bound");
  }

  @Test
  void theirNumberIsCheckedBeforeTheirTypes() {
    assertThatThrownBy(
            () ->
                new LegacyCondition(
                    "a", ComparisonOperator.LT, Json.values("[{\"L\":[]},{\"S\":\"a\"}]")))
        .hasMessageContaining("Invalid number of argument(s) for the LT");
  }

  @Test
  void theOperatorsStandInTheOrderOfTheService() {
    assertThat(List.of(ComparisonOperator.values()))
        .hasToString(
            "[IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE,"
                + " CONTAINS]");
    assertThat(List.of(ConditionalOperator.values())).hasToString("[OR, AND]");
    assertThat(List.of(AttributeUpdate.Action.values())).hasToString("[ADD, PUT, DELETE]");
  }
}
