package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.Updates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes with a condition: all or nothing, and what the exception carries. */
abstract class ConditionsContract extends ContractCase {
  private static final Map<String, AttributeValue> STORED = item("k", 1, AttributeValue.n(5));
  private static final ConditionExpression TRUE =
      compare("a", Comparator.EQUAL, AttributeValue.n("5.0"));
  private static final ConditionExpression FALSE =
      compare("a", Comparator.GREATER, AttributeValue.n(5));
  private static final UpdateExpression ADD = Updates.update(Updates.add("a", AttributeValue.n(1)));

  private AttributeMapTable withItem() {
    AttributeMapTable table = create();
    table.put(STORED);
    return table;
  }

  @Test
  void aTrueConditionLetsTheWriteThrough() {
    AttributeMapTable table = withItem();
    assertThat(table.update(key("k", 1), ADD, TRUE)).contains(item("k", 1, AttributeValue.n(6)));
    table.put(STORED, compare("a", Comparator.EQUAL, AttributeValue.n(6)));
    assertThat(table.delete(key("k", 1), TRUE)).contains(STORED);
    assertThat(table.table().count()).isZero();
  }

  @Test
  void aFalseConditionLeavesNoTraceAndCarriesTheItem() {
    AttributeMapTable table = withItem();
    Map<String, AttributeValue> other = item("k", 1, AttributeValue.s("other"));
    other.put("unheard", AttributeValue.nul());
    for (Runnable write :
        List.<Runnable>of(
            () -> table.put(other, FALSE),
            () -> table.delete(key("k", 1), FALSE),
            () -> table.update(key("k", 1), ADD, FALSE))) {
      ConditionalCheckFailedException failure =
          catchThrowableOfType(ConditionalCheckFailedException.class, write::run);
      assertThat(failure).isNotNull();
      assertThat(failure.item()).contains(STORED);
      assertThat(table.get(key("k", 1))).contains(STORED);
    }
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void theItemIsOnlyInTheExceptionWhenItWasAskedFor() {
    AttributeMapTable table = withItem();
    ConditionalCheckFailedException failure =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                table
                    .table()
                    .delete(
                        EncodedKeys.of(table.table().definition(), key("k", 1)),
                        FALSE,
                        table.outcome().ask(ReturnValues.NONE, ReturnValues.NONE)));
    assertThat(failure.item()).isEmpty();
  }

  @Test
  void anItemThatDoesNotExistHasNoAttributes() {
    AttributeMapTable table = create();
    for (ConditionExpression condition : List.of(TRUE, exists("id"))) {
      ConditionalCheckFailedException failure =
          catchThrowableOfType(
              ConditionalCheckFailedException.class, () -> table.put(STORED, condition));
      assertThat(failure.item()).isEmpty();
      assertThatThrownBy(() -> table.delete(key("k", 1), condition))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThatThrownBy(() -> table.update(key("k", 1), ADD, condition))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
    assertThat(table.table().count()).isZero();
    assertThat(table.delete(key("k", 1), notExists("id"))).isEmpty();
    assertThat(
            table.update(key("k", 1), ADD, compare("a", Comparator.NOT_EQUAL, AttributeValue.n(5))))
        .contains(item("k", 1, AttributeValue.n(1)));
  }

  @Test
  void insertIfAbsentStoresOnce() {
    AttributeMapTable table = create();
    table.put(STORED, notExists("id"));
    assertThatThrownBy(() -> table.put(item("k", 1, AttributeValue.s("second")), notExists("id")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(table.get(key("k", 1))).contains(STORED);
    table.delete(key("k", 1));
    table.put(STORED, notExists("id"));
    assertThat(table.get(key("k", 1))).contains(STORED);
  }

  @Test
  void aConditionMayNameKeyAttributes() {
    AttributeMapTable table = withItem();
    table.put(STORED, compare("at", Comparator.EQUAL, AttributeValue.n(1)));
    assertThatThrownBy(() -> table.put(STORED, compare("at", Comparator.LESS, AttributeValue.n(1))))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }
}
