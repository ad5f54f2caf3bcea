package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyKeyConditionsTest {
  private static final List<KeyAttribute> PARTITION = List.of(new KeyAttribute("p", ScalarType.S));
  private static final List<KeyAttribute> SORT = List.of(new KeyAttribute("s", ScalarType.S));
  private static final String INDEXABLE =
      "Attempted conditional constraint is not an indexable operation";
  private static final String NOT_SUPPORTED = "Query key condition not supported";

  private static LegacyCondition condition(
      String attribute, ComparisonOperator operator, AttributeValue... values) {
    return new LegacyCondition(attribute, operator, List.of(values));
  }

  private static LegacyCondition equal(String attribute) {
    return condition(attribute, ComparisonOperator.EQ, AttributeValue.s("x"));
  }

  private static LegacyKeyConditions of(LegacyCondition... conditions) {
    return new LegacyKeyConditions(Arrays.asList(conditions));
  }

  private static void refused(
      LegacyKeyConditions conditions, List<KeyAttribute> sort, String message) {
    assertThatThrownBy(() -> conditions.forKey(PARTITION, sort))
        .isInstanceOf(ServiceException.class)
        .hasMessage(message);
  }

  @Test
  void thePartitionKeyAloneSelectsAnItemCollection() {
    KeyConditionExpression bound = of(equal("p")).forKey(PARTITION, SORT);

    assertThat(bound).hasToString("p = S[value=x]");
    assertThat(bound.bind(PARTITION, SORT).sort()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQ          | [{"S":"b"}]           | EQUAL
          LT          | [{"S":"b"}]           | LESS
          LE          | [{"S":"b"}]           | LESS_OR_EQUAL
          GT          | [{"S":"b"}]           | GREATER
          GE          | [{"S":"b"}]           | GREATER_OR_EQUAL
          BEGINS_WITH | [{"S":"b"}]           | BEGINS_WITH
          BETWEEN     | [{"S":"b"},{"S":"c"}] | BETWEEN
          """)
  void theSortKeyTakesTheOperatorsOfRanges(
      ComparisonOperator operator, String values, KeyConditionExpression.Operator expected) {
    LegacyCondition sort = new LegacyCondition("s", operator, Json.values(values));

    for (LegacyKeyConditions conditions : List.of(of(equal("p"), sort), of(sort, equal("p")))) {
      assertThat(conditions.forKey(PARTITION, SORT).bind(PARTITION, SORT).sort())
          .containsExactly(
              new KeyConditionExpression.Condition("s", expected, Json.values(values)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NULL         | []
          NOT_NULL     | []
          NE           | [{"S":"b"}]
          CONTAINS     | [{"S":"b"}]
          NOT_CONTAINS | [{"S":"b"}]
          IN           | [{"S":"b"}]
          NE           | [{"N":"1"}]
          """)
  void aKeyCannotBeSearchedForOtherOperators(ComparisonOperator operator, String values) {
    refused(of(new LegacyCondition("p", operator, Json.values(values))), SORT, INDEXABLE);
    refused(
        of(equal("p"), new LegacyCondition("s", operator, Json.values(values))), SORT, INDEXABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LT          | [{"S":"b"}]
          LE          | [{"S":"b"}]
          GT          | [{"S":"b"}]
          GE          | [{"S":"b"}]
          BEGINS_WITH | [{"S":"b"}]
          BETWEEN     | [{"S":"b"},{"S":"c"}]
          """)
  void thePartitionKeyTakesEqualityOnly(ComparisonOperator operator, String values) {
    refused(of(new LegacyCondition("p", operator, Json.values(values))), SORT, NOT_SUPPORTED);
    refused(of(new LegacyCondition("p", operator, Json.values(values))), List.of(), NOT_SUPPORTED);
  }

  @Test
  void thereIsOneConditionOrTwo() {
    for (List<LegacyCondition> conditions :
        List.<List<LegacyCondition>>of(List.of(), List.of(equal("p"), equal("s"), equal("a")))) {
      assertThatThrownBy(() -> new LegacyKeyConditions(conditions))
          .isInstanceOf(ServiceException.class)
          .hasMessage("Conditions can be of length 1 or 2 only");
    }
  }

  @Test
  void aKeyWithoutSortKeyTakesOneConditionOnly() {
    refused(of(equal("p"), equal("s")), List.of(), NOT_SUPPORTED);
    refused(of(equal("y"), equal("z")), List.of(), NOT_SUPPORTED);
  }

  @Test
  void theKeyElementThatHasNoConditionIsNamed() {
    refused(of(equal("s")), SORT, "Query condition missed key schema element: p");
    refused(of(equal("s"), equal("a")), SORT, "Query condition missed key schema element: p");
    refused(of(equal("p"), equal("a")), SORT, "Query condition missed key schema element: s");
    refused(of(equal("a")), List.of(), "Query condition missed key schema element: p");
  }

  @Test
  void valuesAreOfTheTypeOfTheKey() {
    String message =
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type";
    refused(of(condition("p", ComparisonOperator.EQ, AttributeValue.n(1))), SORT, message);
    refused(of(condition("p", ComparisonOperator.LT, AttributeValue.n(1))), SORT, message);
    refused(
        of(equal("p"), condition("s", ComparisonOperator.GE, AttributeValue.n(1))), SORT, message);
    refused(of(condition("p", ComparisonOperator.EQ, AttributeValue.ss("x"))), SORT, message);
  }

  @Test
  void aKeyOfSeveralAttributesTakesTwoConditionsToo() {
    List<KeyAttribute> two =
        List.of(new KeyAttribute("p", ScalarType.S), new KeyAttribute("q", ScalarType.S));

    assertThat(of(equal("q"), equal("p")).forKey(two, SORT))
        .hasToString("p = S[value=x] AND q = S[value=x]");
    assertThatThrownBy(() -> of(equal("p"), equal("s")).forKey(two, SORT))
        .hasMessage("Query condition missed key schema element: q");
    // The second sort attribute without the first is left to the rules of expressions.
    List<KeyAttribute> sorts =
        List.of(new KeyAttribute("s", ScalarType.S), new KeyAttribute("t", ScalarType.S));
    assertThat(of(equal("p"), equal("t")).forKey(PARTITION, sorts))
        .hasToString("p = S[value=x] AND t = S[value=x]");
  }
}
