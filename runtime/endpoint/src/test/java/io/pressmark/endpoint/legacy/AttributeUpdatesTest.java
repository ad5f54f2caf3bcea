package io.pressmark.endpoint.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.AttributeUpdate.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeUpdatesTest {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private static UpdateExpression expression(AttributeUpdate... updates) {
    return AttributeUpdates.asExpression(List.of(updates));
  }

  private static AttributeUpdate update(Action action, @Nullable String value) {
    return new AttributeUpdate("a", action, value == null ? null : Json.value(value));
  }

  private static StoredItem stored(@Nullable String value) {
    return StoredItem.of(value == null ? Map.of() : Map.of("a", Json.value(value)));
  }

  @ParameterizedTest(name = "{0} {2} on {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PUT    | -                     | {"S":"x"}             | {"S":"x"}
          PUT    | {"N":"1"}             | {"S":"x"}             | {"S":"x"}
          PUT    | {"N":"1"}             | {"M":{}}              | {"M":{}}
          PUT    | {"L":[]}              | {"NULL":true}         | {"NULL":true}
          PUT    | {"SS":["a"]}          | {"SS":["b"]}          | {"SS":["b"]}
          ADD    | -                     | {"N":"2"}             | {"N":"2"}
          ADD    | {"N":"7"}             | {"N":"-3.5"}          | {"N":"3.5"}
          ADD    | -                     | {"SS":["a","b"]}      | {"SS":["a","b"]}
          ADD    | {"SS":["a"]}          | {"SS":["b","a"]}      | {"SS":["a","b"]}
          ADD    | {"NS":["1","2"]}      | {"NS":["3","2"]}      | {"NS":["1","2","3"]}
          ADD    | {"BS":["YQ=="]}       | {"BS":["Yg=="]}       | {"BS":["YQ==","Yg=="]}
          ADD    | -                     | {"L":[{"N":"7"}]}     | {"L":[{"N":"7"}]}
          ADD    | {"L":[{"N":"1"}]}     | {"L":[{"N":"1"},{"S":"x"}]} | {"L":[{"N":"1"},{"N":"1"},{"S":"x"}]}
          ADD    | {"L":[]}              | {"L":[]}              | {"L":[]}
          DELETE | {"S":"x"}             | -                     | -
          DELETE | {"SS":["a"]}          | -                     | -
          DELETE | -                     | -                     | -
          DELETE | -                     | {"SS":["a"]}          | -
          DELETE | {"SS":["a","b","c"]}  | {"SS":["b","x"]}      | {"SS":["a","c"]}
          DELETE | {"NS":["1","2"]}      | {"NS":["2.0"]}        | {"NS":["1"]}
          DELETE | {"BS":["YQ==","Yg=="]} | {"BS":["YQ=="]}      | {"BS":["Yg=="]}
          DELETE | {"NS":["1"]}          | {"NS":["2"]}          | {"NS":["1"]}
          DELETE | {"SS":["a","b"]}      | {"SS":["b","a"]}      | -
          """)
  void anActionChangesItsAttribute(
      Action action, @Nullable String before, @Nullable String value, @Nullable String after) {
    Optional<Map<String, AttributeValue>> item =
        stored(before).after(expression(update(action, value)));

    assertThat(item.orElseThrow())
        .isEqualTo(after == null ? Map.of() : Map.of("a", Json.value(after)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ADD    | {"SS":["a"]}  | {"NS":["1"]}
          ADD    | {"SS":["a"]}  | {"N":"1"}
          ADD    | {"SS":["a"]}  | {"L":[]}
          ADD    | {"L":[]}      | {"SS":["a"]}
          ADD    | {"L":[]}      | {"N":"1"}
          ADD    | {"N":"1"}     | {"L":[]}
          ADD    | {"N":"1"}     | {"SS":["a"]}
          ADD    | {"S":"1"}     | {"N":"1"}
          ADD    | {"NULL":true} | {"N":"1"}
          ADD    | {"NULL":true} | {"L":[]}
          DELETE | {"SS":["a"]}  | {"NS":["1"]}
          DELETE | {"N":"1"}     | {"NS":["1"]}
          DELETE | {"S":"a"}     | {"SS":["a"]}
          DELETE | {"L":[]}      | {"SS":["a"]}
          """)
  void whatIsStoredHasTheTypeOfTheValue(Action action, String before, String value) {
    UpdateExpression expression = expression(update(action, value));
    StoredItem item = stored(before);

    assertThatThrownBy(
            () -> {
              try {
                item.after(expression);
              } catch (ValidationException e) {
                throw AttributeUpdates.reworded(e);
              }
            })
        .isInstanceOf(ServiceException.class)
        .hasMessage("Type mismatch for attribute to update");
  }

  @Test
  void otherRefusalsKeepTheirWords() {
    ValidationException other = new ValidationException("Number overflow.");

    assertThat(AttributeUpdates.reworded(other)).isSameAs(other);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PUT    | {"S":"x"}         | true
          ADD    | {"N":"1"}         | true
          ADD    | {"SS":["a"]}      | true
          ADD    | {"L":[{"N":"1"}]} | true
          DELETE | -                 | false
          DELETE | {"SS":["a"]}      | false
          """)
  void anItemIsCreatedUnlessAllIsDeleted(Action action, @Nullable String value, boolean isCreated) {
    Optional<Map<String, AttributeValue>> item =
        StoredItem.absent().after(expression(update(action, value)));

    assertThat(item)
        .isEqualTo(
            isCreated && value != null
                ? Optional.of(Map.of("a", Json.value(value)))
                : Optional.empty());
  }

  @Test
  void oneActionThatCreatesIsEnough() {
    UpdateExpression expression =
        expression(
            update(Action.DELETE, null),
            new AttributeUpdate("b", Action.PUT, AttributeValue.bool(true)));

    assertThat(StoredItem.absent().after(expression))
        .contains(Map.of("b", AttributeValue.bool(true)));
  }

  @Test
  void anUpdateWithoutActionsCreatesAnItemAndChangesNone() {
    UpdateExpression nothing = AttributeUpdates.asExpression(List.of());

    assertThat(StoredItem.absent().after(nothing)).contains(Map.of());
    assertThat(stored("{\"N\":\"1\"}").after(nothing)).contains(Map.of("a", AttributeValue.n(1)));
  }

  @Test
  void updatedValuesAreThoseOfTheAttributesNamed() {
    ProjectionExpression touched =
        expression(
                update(Action.DELETE, null),
                new AttributeUpdate("b.c", Action.ADD, Json.value("{\"L\":[]}")))
            .touched();

    assertThat(touched.attributes()).containsExactlyInAnyOrder("a", "b.c");
  }

  @ParameterizedTest
  @CsvSource({"PUT", "ADD"})
  void onlyDeleteNeedsNoValue(Action action) {
    assertThatThrownBy(() -> update(action, null))
        .isInstanceOf(ServiceException.class)
        .hasMessage(INVALID + "Only DELETE action is allowed when no attribute value is specified");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"S":"1"}             | S
          {"B":"Yg=="}          | B
          {"NULL":true}         | NULL
          {"BOOL":true}         | BOOL
          {"M":{}}              | M
          """)
  void addTakesNumbersSetsAndLists(String value, String type) {
    assertThatThrownBy(() -> update(Action.ADD, value))
        .isInstanceOf(ServiceException.class)
        .hasMessage(INVALID + "ADD action is not supported for the type " + type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"S":"1"}             | S
          {"N":"1"}             | N
          {"B":"Yg=="}          | B
          {"NULL":true}         | NULL
          {"BOOL":true}         | BOOL
          {"M":{}}              | M
          {"L":[]}              | L
          """)
  void deleteTakesSets(String value, String type) {
    assertThatThrownBy(() -> update(Action.DELETE, value))
        .isInstanceOf(ServiceException.class)
        .hasMessage(INVALID + "DELETE action with value is not supported for the type " + type);
  }
}
