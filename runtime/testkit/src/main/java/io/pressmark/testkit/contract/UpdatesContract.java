package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** UpdateItem. */
abstract class UpdatesContract extends ContractCase {

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
                Updates.update(
                    Updates.set("a", AttributeValue.s("new")),
                    Updates.add("n", AttributeValue.n("-0.5")),
                    Updates.remove("gone"),
                    Updates.delete("set", AttributeValue.ss("y")))))
        .contains(after);
    assertThat(table.get(key("k", 1))).contains(after);
    assertThat(table.outcome().existed()).isTrue();
  }

  @Test
  void anUpdateCreatesTheItem() {
    AttributeMapTable table = create();
    assertThat(table.update(key("k", 1), Updates.update(Updates.add("a", AttributeValue.n(1)))))
        .contains(item("k", 1, AttributeValue.n(1)));
    assertThat(table.outcome().existed()).isFalse();
    assertThat(table.outcome().exists()).isTrue();
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void anUpdateWithoutActionsSeesToItThatThereIsAnItem() {
    AttributeMapTable table = create();
    for (ReturnValues values : ReturnValues.values()) {
      Map<String, AttributeValue> key = key("of " + values, 1);
      boolean isOld = values.isOld() || values == ReturnValues.NONE;
      assertThat(table.update(key, UpdateExpression.none(), null, values))
          .isEqualTo(isOld ? Optional.empty() : Optional.of(values.isUpdated() ? Map.of() : key));
      assertThat(table.get(key)).contains(key);
    }
    Map<String, AttributeValue> there = item("there", 1, AttributeValue.s("a"));
    table.put(there);
    assertThat(table.update(key("there", 1), UpdateExpression.none())).contains(there);
    assertThat(
            table.update(key("there", 1), UpdateExpression.none(), null, ReturnValues.UPDATED_OLD))
        .contains(Map.of());
    assertThatThrownBy(
            () -> table.update(key("other", 1), UpdateExpression.none(), exists("absent")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(table.get(key("other", 1))).isEmpty();
  }

  @Test
  void anUpdateThatOnlyRemovesCreatesNothing() {
    AttributeMapTable table = create();
    assertThat(table.update(key("k", 1), Updates.update(Updates.remove("a")))).isEmpty();
    assertThat(
            table.update(key("k", 1), Updates.update(Updates.delete("a", AttributeValue.ss("x")))))
        .isEmpty();
    assertThat(table.outcome().exists()).isFalse();
    assertThat(table.get(key("k", 1))).isEmpty();
    assertThat(table.table().count()).isZero();
  }

  @Test
  void removingEveryAttributeLeavesTheKey() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.s("x")));
    assertThat(table.update(key("k", 1), Updates.update(Updates.remove("a"))))
        .contains(key("k", 1));
    assertThat(table.get(key("k", 1))).contains(key("k", 1));
  }

  @Test
  void anUpdateOfAKeyAttributeIsRefused() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.s("x")));
    for (String attribute : List.of("id", "at")) {
      assertThatThrownBy(() -> table.update(key("k", 1), Updates.update(Updates.remove(attribute))))
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
                    Updates.update(
                        Updates.set("b", AttributeValue.nul()),
                        Updates.add("a", AttributeValue.n(1)))))
        .isInstanceOf(ValidationException.class);
    AttributeValue large = AttributeValue.s("x".repeat(409_595));
    assertThatThrownBy(() -> table.update(key("k", 1), Updates.update(Updates.set("b", large))))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.update(key("j", 1), Updates.update(Updates.set("b", large))))
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
                    Updates.update(Updates.remove("id")),
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
                    key("k", 1),
                    Updates.update(Updates.add("a", AttributeValue.n(1))),
                    notExists("a")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void aCounterCountsExactly() {
    AttributeMapTable table = create();
    for (int i = 0; i < 1_000; i++) {
      table.update(key("k", 1), Updates.update(Updates.add("a", AttributeValue.n("0.1"))));
    }
    assertThat(table.get(key("k", 1))).contains(item("k", 1, AttributeValue.n(100)));
  }

  @Test
  void anUpdateThatOnlyTakesAwayHasNothingNewToReturn() {
    AttributeMapTable table = create();
    AttributeValue one = AttributeValue.n(1);
    table.put(item("k", 1, one));
    UpdateExpression update = Updates.update(Updates.remove("a"));
    assertThat(table.update(key("k", 1), update, null, ReturnValues.UPDATED_NEW))
        .contains(Map.of());
    table.put(item("k", 1, one));
    assertThat(table.update(key("k", 1), update, null, ReturnValues.UPDATED_OLD))
        .contains(Map.of("a", one));
  }

  @Test
  void anUpdateThatMakesAnItemHasNothingOldToReturn() {
    AttributeMapTable table = create();
    UpdateExpression update = Updates.update(Updates.set("a", AttributeValue.n(1)));
    assertThat(table.update(key("k", 1), update, null, ReturnValues.UPDATED_OLD)).isEmpty();
    assertThat(table.update(key("k", 2), update, null, ReturnValues.ALL_OLD)).isEmpty();
    assertThat(table.update(key("k", 3), update, null, ReturnValues.UPDATED_NEW))
        .contains(Map.of("a", AttributeValue.n(1)));
    assertThat(table.update(key("k", 4), update, null, ReturnValues.ALL_NEW))
        .contains(item("k", 4, AttributeValue.n(1)));
    assertThat(table.update(key("k", 4), update, null, ReturnValues.NONE)).isEmpty();
  }

  @Test
  void putsAndDeletesReturnTheOldItemOrNothing() {
    StoreTable table = create().table();
    NameBinding names = NameBinding.untyped(table.names(), table.definition());
    EncodedKey key = EncodedKeys.of(table.definition(), key("k", 1));
    EncodedItem item = new ItemWriter().begin(names).finish(0);
    for (ReturnValues values :
        List.of(ReturnValues.ALL_NEW, ReturnValues.UPDATED_OLD, ReturnValues.UPDATED_NEW)) {
      WriteOutcome outcome = new WriteOutcome().ask(values, ReturnValues.NONE);
      assertThatThrownBy(() -> table.put(key, item, null, outcome))
          .isInstanceOf(ValidationException.class)
          .hasMessage("ReturnValues can only be ALL_OLD or NONE");
      assertThatThrownBy(() -> table.delete(key, null, outcome))
          .isInstanceOf(ValidationException.class)
          .hasMessage("ReturnValues can only be ALL_OLD or NONE");
    }
    assertThat(table.count()).isZero();
  }
}
