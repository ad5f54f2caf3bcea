package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator says of stored values of each type, and of none. */
class ComparisonTruthTest {
  /** Judges a condition on the attribute {@code a}, which is stored as told or not at all. */
  private static boolean holds(ComparisonOperator operator, String stored, String values) {
    LegacyCondition condition = new LegacyCondition("a", operator, Json.values(values));
    StoredItem item =
        stored.equals("absent")
            ? StoredItem.of(Map.of())
            : StoredItem.of(Map.of("a", Json.value(stored)));
    return item.satisfies(condition.asCondition());
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQ | {"S":"b"}               | [{"S":"b"}]               | true
          EQ | {"S":"b"}               | [{"S":"B"}]               | false
          EQ | {"N":"1.50"}            | [{"N":"1.5"}]             | true
          EQ | {"N":"1"}               | [{"S":"1"}]               | false
          EQ | {"B":"YQ=="}            | [{"B":"YQ=="}]            | true
          EQ | {"BOOL":true}           | [{"BOOL":true}]           | true
          EQ | {"BOOL":true}           | [{"BOOL":false}]          | false
          EQ | {"NULL":true}           | [{"NULL":true}]           | true
          EQ | {"SS":["a","b"]}        | [{"SS":["b","a"]}]        | true
          EQ | {"SS":["a","b"]}        | [{"SS":["a"]}]            | false
          EQ | {"NS":["1","2"]}        | [{"NS":["2.0","1"]}]      | true
          EQ | {"NS":["1"]}            | [{"SS":["1"]}]            | false
          EQ | {"BS":["YQ==","Yg=="]}  | [{"BS":["Yg==","YQ=="]}]  | true
          EQ | {"L":[{"N":"1"}]}       | [{"L":[{"N":"1"}]}]       | true
          EQ | {"L":[{"N":"1"}]}       | [{"L":[]}]                | false
          EQ | {"M":{"x":{"N":"1"}}}   | [{"M":{"x":{"N":"1.0"}}}] | true
          EQ | {"M":{"x":{"N":"1"}}}   | [{"M":{}}]                | false
          EQ | absent                  | [{"S":"b"}]               | false
          EQ | absent                  | [{"NULL":true}]           | false
          NE | {"S":"b"}               | [{"S":"b"}]               | false
          NE | {"S":"b"}               | [{"S":"c"}]               | true
          NE | {"N":"1"}               | [{"S":"1"}]               | true
          NE | {"N":"1"}               | [{"N":"1.0"}]             | false
          NE | {"SS":["a","b"]}        | [{"SS":["b","a"]}]        | false
          NE | {"L":[]}                | [{"M":{}}]                | true
          NE | {"BOOL":true}           | [{"BOOL":true}]           | false
          NE | absent                  | [{"S":"b"}]               | true
          NE | absent                  | [{"NULL":true}]           | true
          """)
  void equality(ComparisonOperator operator, String stored, String values, boolean expected) {
    assertThat(holds(operator, stored, values)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LT | {"N":"9"}       | [{"N":"10"}]    | true
          LT | {"N":"10"}      | [{"N":"10.0"}]  | false
          LT | {"N":"11"}      | [{"N":"10"}]    | false
          LT | {"S":"9"}       | [{"S":"10"}]    | false
          LT | {"S":"Z"}       | [{"S":"a"}]     | true
          LT | {"B":"fw=="}    | [{"B":"gA=="}]  | true
          LT | {"B":"YWE="}    | [{"B":"YQ=="}]  | false
          LT | {"S":"1"}       | [{"N":"2"}]     | false
          LT | {"NS":["1"]}    | [{"N":"2"}]     | false
          LT | {"NULL":true}   | [{"N":"2"}]     | false
          LT | {"BOOL":false}  | [{"N":"2"}]     | false
          LT | absent          | [{"N":"2"}]     | false
          LE | {"N":"9"}       | [{"N":"10"}]    | true
          LE | {"N":"10"}      | [{"N":"10.0"}]  | true
          LE | {"N":"11"}      | [{"N":"10"}]    | false
          LE | {"S":"a"}       | [{"S":"a"}]     | true
          LE | {"B":"gA=="}    | [{"B":"fw=="}]  | false
          LE | {"S":"1"}       | [{"N":"2"}]     | false
          LE | absent          | [{"N":"2"}]     | false
          GT | {"N":"11"}      | [{"N":"10"}]    | true
          GT | {"N":"10"}      | [{"N":"10.0"}]  | false
          GT | {"N":"9"}       | [{"N":"10"}]    | false
          GT | {"S":"b"}       | [{"S":"a"}]     | true
          GT | {"B":"gA=="}    | [{"B":"fw=="}]  | true
          GT | {"S":"3"}       | [{"N":"2"}]     | false
          GT | {"L":[]}        | [{"N":"2"}]     | false
          GT | absent          | [{"N":"2"}]     | false
          GE | {"N":"11"}      | [{"N":"10"}]    | true
          GE | {"N":"10"}      | [{"N":"10.0"}]  | true
          GE | {"N":"9"}       | [{"N":"10"}]    | false
          GE | {"S":"a"}       | [{"S":"a"}]     | true
          GE | {"B":"fw=="}    | [{"B":"gA=="}]  | false
          GE | {"S":"3"}       | [{"N":"2"}]     | false
          GE | absent          | [{"N":"2"}]     | false
          """)
  void order(ComparisonOperator operator, String stored, String values, boolean expected) {
    assertThat(holds(operator, stored, values)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BETWEEN | {"N":"1"}     | [{"N":"1"},{"N":"3"}]       | true
          BETWEEN | {"N":"3"}     | [{"N":"1"},{"N":"3"}]       | true
          BETWEEN | {"N":"0.9"}   | [{"N":"1"},{"N":"3"}]       | false
          BETWEEN | {"N":"3.1"}   | [{"N":"1"},{"N":"3"}]       | false
          BETWEEN | {"N":"2"}     | [{"N":"2"},{"N":"2"}]       | true
          BETWEEN | {"S":"b"}     | [{"S":"a"},{"S":"c"}]       | true
          BETWEEN | {"S":"d"}     | [{"S":"a"},{"S":"c"}]       | false
          BETWEEN | {"B":"gA=="}  | [{"B":"fw=="},{"B":"gQ=="}] | true
          BETWEEN | {"N":"2"}     | [{"S":"1"},{"S":"3"}]       | false
          BETWEEN | {"NS":["2"]}  | [{"N":"1"},{"N":"3"}]       | false
          BETWEEN | absent        | [{"N":"1"},{"N":"3"}]       | false
          IN      | {"N":"3"}     | [{"N":"2"},{"N":"3.0"}]     | true
          IN      | {"N":"4"}     | [{"N":"2"},{"N":"3"}]       | false
          IN      | {"S":"a"}     | [{"S":"a"}]                 | true
          IN      | {"B":"YQ=="}  | [{"B":"Yg=="},{"B":"YQ=="}] | true
          IN      | {"S":"2"}     | [{"N":"2"}]                 | false
          IN      | {"NS":["2"]}  | [{"N":"2"}]                 | false
          IN      | {"NULL":true} | [{"S":"NULL"}]              | false
          IN      | absent        | [{"N":"2"}]                 | false
          """)
  void ranges(ComparisonOperator operator, String stored, String values, boolean expected) {
    assertThat(holds(operator, stored, values)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONTAINS     | {"S":"hello"}         | [{"S":"ell"}]    | true
          CONTAINS     | {"S":"hello"}         | [{"S":""}]       | true
          CONTAINS     | {"S":"hello"}         | [{"S":"dog"}]    | false
          CONTAINS     | {"S":"1"}             | [{"N":"1"}]      | false
          CONTAINS     | {"B":"YWJj"}          | [{"B":"YmM="}]   | true
          CONTAINS     | {"B":"YWJj"}          | [{"B":"ZA=="}]   | false
          CONTAINS     | {"B":"YWJj"}          | [{"S":"bc"}]     | false
          CONTAINS     | {"SS":["ab","c"]}     | [{"S":"c"}]      | true
          CONTAINS     | {"SS":["ab","c"]}     | [{"S":"a"}]      | false
          CONTAINS     | {"NS":["1","2"]}      | [{"N":"2.0"}]    | true
          CONTAINS     | {"NS":["1","2"]}      | [{"S":"2"}]      | false
          CONTAINS     | {"BS":["YQ=="]}       | [{"B":"YQ=="}]   | true
          CONTAINS     | {"L":[{"N":"4"}]}     | [{"N":"4"}]      | true
          CONTAINS     | {"L":[{"N":"4"}]}     | [{"S":"4"}]      | false
          CONTAINS     | {"L":[{"BOOL":true}]} | [{"BOOL":true}]  | true
          CONTAINS     | {"L":[{"NULL":true}]} | [{"NULL":true}]  | true
          CONTAINS     | {"L":[]}              | [{"NULL":true}]  | false
          CONTAINS     | {"M":{"a":{"S":"a"}}} | [{"S":"a"}]      | false
          CONTAINS     | {"N":"12"}            | [{"N":"1"}]      | false
          CONTAINS     | {"BOOL":true}         | [{"BOOL":true}]  | false
          CONTAINS     | {"NULL":true}         | [{"NULL":true}]  | false
          CONTAINS     | absent                | [{"S":"a"}]      | false
          NOT_CONTAINS | {"S":"hello"}         | [{"S":"ell"}]    | false
          NOT_CONTAINS | {"S":"hello"}         | [{"S":"dog"}]    | true
          NOT_CONTAINS | {"S":"1"}             | [{"N":"1"}]      | true
          NOT_CONTAINS | {"B":"YWJj"}          | [{"B":"YmM="}]   | false
          NOT_CONTAINS | {"SS":["ab","c"]}     | [{"S":"c"}]      | false
          NOT_CONTAINS | {"SS":["ab","c"]}     | [{"S":"a"}]      | true
          NOT_CONTAINS | {"NS":["1","2"]}      | [{"N":"3"}]      | true
          NOT_CONTAINS | {"BS":["YQ=="]}       | [{"B":"YQ=="}]   | false
          NOT_CONTAINS | {"L":[{"N":"4"}]}     | [{"N":"4"}]      | false
          NOT_CONTAINS | {"L":[{"N":"4"}]}     | [{"N":"5"}]      | true
          NOT_CONTAINS | {"M":{"a":{"S":"a"}}} | [{"S":"a"}]      | true
          NOT_CONTAINS | {"N":"12"}            | [{"N":"1"}]      | true
          NOT_CONTAINS | {"NULL":true}         | [{"S":"a"}]      | true
          NOT_CONTAINS | absent                | [{"S":"a"}]      | false
          BEGINS_WITH  | {"S":"hello"}         | [{"S":"he"}]     | true
          BEGINS_WITH  | {"S":"hello"}         | [{"S":""}]       | true
          BEGINS_WITH  | {"S":"hello"}         | [{"S":"el"}]     | false
          BEGINS_WITH  | {"S":"he"}            | [{"S":"hello"}]  | false
          BEGINS_WITH  | {"B":"YWJj"}          | [{"B":"YWI="}]   | true
          BEGINS_WITH  | {"B":"YWJj"}          | [{"S":"ab"}]     | false
          BEGINS_WITH  | {"N":"12"}            | [{"S":"1"}]      | false
          BEGINS_WITH  | {"SS":["hello"]}      | [{"S":"he"}]     | false
          BEGINS_WITH  | absent                | [{"S":"he"}]     | false
          """)
  void parts(ComparisonOperator operator, String stored, String values, boolean expected) {
    assertThat(holds(operator, stored, values)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"S":""}        | true
          {"N":"0"}       | true
          {"B":""}        | true
          {"BOOL":false}  | true
          {"NULL":true}   | true
          {"SS":["a"]}    | true
          {"NS":["1"]}    | true
          {"BS":["YQ=="]} | true
          {"L":[]}        | true
          {"M":{}}        | true
          absent          | false
          """)
  void nullAsksWhetherThereIsAnAttributeAndNotForItsType(String stored, boolean there) {
    assertThat(holds(ComparisonOperator.NOT_NULL, stored, "[]")).isEqualTo(there);
    assertThat(holds(ComparisonOperator.NULL, stored, "[]")).isEqualTo(!there);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EQ           | [{"N":"1"}]           | false
          NE           | [{"N":"1"}]           | true
          LE           | [{"N":"1"}]           | false
          BETWEEN      | [{"N":"1"},{"N":"2"}] | false
          NULL         | []                    | true
          NOT_NULL     | []                    | false
          CONTAINS     | [{"N":"1"}]           | false
          NOT_CONTAINS | [{"N":"1"}]           | false
          """)
  void anItemThatIsAbsentHasNoAttributes(
      ComparisonOperator operator, String values, boolean expected) {
    LegacyCondition condition = new LegacyCondition("a", operator, Json.values(values));

    assertThat(StoredItem.absent().satisfies(condition.asCondition())).isEqualTo(expected);
  }

  @Test
  void aDotIsAPartOfTheName() {
    LegacyCondition condition =
        new LegacyCondition("a.b[0]", ComparisonOperator.EQ, Json.values("[{\"N\":\"1\"}]"));

    assertThat(
            StoredItem.of(Map.of("a.b[0]", Json.value("{\"N\":\"1\"}")))
                .satisfies(condition.asCondition()))
        .isTrue();
    assertThat(
            StoredItem.of(Map.of("a", Json.value("{\"M\":{\"b\":{\"L\":[{\"N\":\"1\"}]}}}")))
                .satisfies(condition.asCondition()))
        .isFalse();
  }
}
