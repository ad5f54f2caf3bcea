package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.expression.UpdateExpression.Add;
import io.pressmark.core.expression.UpdateExpression.DeleteElements;
import io.pressmark.core.expression.UpdateExpression.Remove;
import io.pressmark.core.expression.UpdateExpression.SetValue;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** UpdateItem. */
abstract class UpdatesContract extends ContractCase {

  private static UpdateExpression update(Action... actions) {
    return new UpdateExpression(List.of(actions));
  }

  @Test
  void anUpdateChangesWhatItNamesAndReportsBothItems() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> before = item("k", 1, AttributeValue.s("old"));
    before.put("n", AttributeValue.n(10));
    before.put("gone", AttributeValue.nul());
    before.put("kept", AttributeValue.l(AttributeValue.bool(true)));
    before.put("set", AttributeValue.ss("x", "y"));
    table.put(before);
    Map<String, AttributeValue> after = item("k", 1, AttributeValue.s("new"));
    after.put("n", AttributeValue.n("9.5"));
    after.put("kept", AttributeValue.l(AttributeValue.bool(true)));
    after.put("set", AttributeValue.ss("x"));
    assertThat(
            table.update(
                key("k", 1),
                update(
                    new SetValue("a", AttributeValue.s("new")),
                    new Add("n", AttributeValue.n("-0.5")),
                    new Remove("gone"),
                    new DeleteElements("set", AttributeValue.ss("y")))))
        .contains(after);
    assertThat(table.get(key("k", 1))).contains(after);
    assertThat(table.outcome().existed()).isTrue();
  }

  @Test
  void anUpdateCreatesTheItem() {
    AttributeMapTable table = create();
    assertThat(table.update(key("k", 1), update(new Add("a", AttributeValue.n(1)))))
        .contains(item("k", 1, AttributeValue.n(1)));
    assertThat(table.outcome().existed()).isFalse();
    assertThat(table.outcome().exists()).isTrue();
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void anUpdateThatOnlyRemovesCreatesNothing() {
    AttributeMapTable table = create();
    assertThat(table.update(key("k", 1), update(new Remove("a")))).isEmpty();
    assertThat(table.update(key("k", 1), update(new DeleteElements("a", AttributeValue.ss("x")))))
        .isEmpty();
    assertThat(table.outcome().exists()).isFalse();
    assertThat(table.get(key("k", 1))).isEmpty();
    assertThat(table.table().count()).isZero();
  }

  @Test
  void removingEveryAttributeLeavesTheKey() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.s("x")));
    assertThat(table.update(key("k", 1), update(new Remove("a")))).contains(key("k", 1));
    assertThat(table.get(key("k", 1))).contains(key("k", 1));
  }

  @Test
  void anUpdateOfAKeyAttributeIsRefused() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.s("x")));
    for (String attribute : List.of("id", "at")) {
      assertThatThrownBy(() -> table.update(key("k", 1), update(new Remove(attribute))))
          .isInstanceOf(ValidationException.class);
    }
    assertThat(table.get(key("k", 1))).contains(item("k", 1, AttributeValue.s("x")));
  }

  @Test
  void aRefusedUpdateLeavesNoTrace() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = item("k", 1, AttributeValue.s("text"));
    table.put(item);
    assertThatThrownBy(
            () ->
                table.update(
                    key("k", 1),
                    update(
                        new SetValue("b", AttributeValue.nul()),
                        new Add("a", AttributeValue.n(1)))))
        .isInstanceOf(ValidationException.class);
    AttributeValue large = AttributeValue.s("x".repeat(409_595));
    assertThatThrownBy(() -> table.update(key("k", 1), update(new SetValue("b", large))))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.update(key("j", 1), update(new SetValue("b", large))))
        .isInstanceOf(ValidationException.class);
    assertThat(table.get(key("k", 1))).contains(item);
    assertThat(table.get(key("j", 1))).isEmpty();
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void validationComesBeforeTheCondition() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.n(1)));
    assertThatThrownBy(
            () ->
                table.update(
                    key("k", 1),
                    update(new Remove("id")),
                    compare("a", Comparator.EQUAL, AttributeValue.n(2))))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aConditionThatIsFalseComesBeforeAnActionThatDoesNotFitTheStoredType() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.s("text")));
    assertThatThrownBy(
            () ->
                table.update(
                    key("k", 1), update(new Add("a", AttributeValue.n(1))), notExists("a")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void aCounterCountsExactly() {
    AttributeMapTable table = create();
    for (int i = 0; i < 1_000; i++) {
      table.update(key("k", 1), update(new Add("a", AttributeValue.n("0.1"))));
    }
    assertThat(table.get(key("k", 1))).contains(item("k", 1, AttributeValue.n(100)));
  }
}
