package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transactions: all of their actions or none, and the rules of each. */
abstract class TransactionsContract extends ContractCase {
  private static final UpdateExpression ADD_ONE =
      Updates.update(Updates.add("a", AttributeValue.n(1)));

  private TableTransaction transaction() {
    return new TableTransaction(store());
  }

  private AttributeMapTable createOther() {
    return new AttributeMapTable(
        store().createTable(definition(ScalarType.S, ScalarType.N).withName("other")));
  }

  private static Map<String, AttributeValue> number(String id, long at, long value) {
    return item(id, at, AttributeValue.n(value));
  }

  private static Map<String, AttributeValue> large(String id, long at, int size) {
    return item(id, at, AttributeValue.s("x".repeat(size)));
  }

  @Test
  void allActionsAreDoneInAllTables() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    table.put(number("updated", 1, 5));
    table.put(number("checked", 1, 7));
    other.put(number("deleted", 1, 9));
    other.put(number("replaced", 1, 11));
    TableTransaction transaction =
        transaction()
            .put(table.table(), number("new", 1, 1))
            .update(table.table(), key("updated", 1), ADD_ONE, null)
            .check(table.table(), key("checked", 1), exists("a"))
            .delete(other.table(), key("deleted", 1), null)
            .put(other.table(), number("replaced", 1, 12), exists("a"))
            .delete(other.table(), key("missing", 1), null)
            .update(other.table(), key("made", 1), ADD_ONE, notExists("a"));
    transaction.run();
    assertThat(table.get(key("new", 1))).contains(number("new", 1, 1));
    assertThat(table.get(key("updated", 1))).contains(number("updated", 1, 6));
    assertThat(table.get(key("checked", 1))).contains(number("checked", 1, 7));
    assertThat(other.get(key("deleted", 1))).isEmpty();
    assertThat(other.get(key("replaced", 1))).contains(number("replaced", 1, 12));
    assertThat(other.get(key("made", 1))).contains(number("made", 1, 1));
    assertThat(table.table().count()).isEqualTo(3);
    assertThat(other.table().count()).isEqualTo(2);
  }

  @Test
  void eachActionReportsTheImagesItAskedFor() {
    AttributeMapTable table = create();
    table.put(number("k", 1, 1));
    table.put(number("k", 2, 2));
    table.put(number("k", 3, 3));
    TableTransaction transaction =
        transaction()
            .returningImages()
            .put(table.table(), number("k", 1, 10))
            .delete(table.table(), key("k", 2), null)
            .update(table.table(), key("k", 3), ADD_ONE, null)
            .put(table.table(), number("k", 4, 4));
    transaction.run();
    assertThat(transaction.returned(0)).contains(number("k", 1, 1));
    assertThat(transaction.returned(1)).contains(number("k", 2, 2));
    assertThat(transaction.returned(2)).contains(number("k", 3, 4));
    assertThat(transaction.returned(3)).isEmpty();
  }

  @Test
  void aFalseConditionCancelsAllAndEveryActionHasAReasonInOrder() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    table.put(number("k", 1, 1));
    other.put(number("k", 1, 2));
    table.put(item("k", 3, AttributeValue.s("no number")));
    long bytes = table.table().statistics().bytes();
    TableTransaction transaction =
        transaction()
            .put(table.table(), number("k", 2, 2))
            .delete(other.table(), key("k", 1), notExists("a"))
            .update(table.table(), key("k", 3), ADD_ONE, null)
            .check(table.table(), key("k", 9), exists("a"))
            .delete(table.table(), key("k", 1), exists("a"));
    TransactionCanceledException cancelled =
        catchThrowableOfType(TransactionCanceledException.class, transaction::run);
    assertThat(cancelled.reasons())
        .extracting(CancellationReason::code)
        .containsExactly(
            "None", "ConditionalCheckFailed", "ValidationError", "ConditionalCheckFailed", "None");
    assertThat(cancelled)
        .hasMessageContaining(
            "[None, ConditionalCheckFailed, ValidationError, ConditionalCheckFailed, None]");
    assertThat(cancelled.reasons().get(0).message()).isEmpty();
    assertThat(cancelled.reasons().get(1).message())
        .hasValueSatisfying(text -> assertThat(text).contains("The conditional request failed"));
    assertThat(cancelled.reasons().get(1).item()).contains(number("k", 1, 2));
    assertThat(cancelled.reasons().get(3).item()).isEmpty();
    assertThat(table.get(key("k", 1))).contains(number("k", 1, 1));
    assertThat(table.get(key("k", 2))).isEmpty();
    assertThat(other.get(key("k", 1))).contains(number("k", 1, 2));
    assertThat(table.table().count()).isEqualTo(2);
    assertThat(table.table().statistics().bytes()).isEqualTo(bytes);
  }

  @Test
  void checksAloneAreATransactionToo() {
    AttributeMapTable table = create();
    table.put(number("k", 1, 1));
    transaction()
        .check(table.table(), key("k", 1), compare("a", Comparator.EQUAL, AttributeValue.n(1)))
        .check(table.table(), key("k", 2), notExists("a"))
        .run();
    assertThatThrownBy(() -> transaction().check(table.table(), key("k", 2), exists("a")).run())
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void oneItemCanHaveOneActionOnly() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    assertThatThrownBy(
            () ->
                transaction()
                    .put(table.table(), number("k", 1, 1))
                    .check(table.table(), key("k", 1), notExists("a"))
                    .run())
        .isInstanceOf(ValidationException.class)
        .hasMessage("Transaction request cannot include multiple operations on one item");
    assertThatThrownBy(
            () ->
                new TableReads(store())
                    .get(table.table(), key("k", 1))
                    .get(table.table(), key("k", 1))
                    .run())
        .isInstanceOf(ValidationException.class)
        .hasMessage("Transaction request cannot include multiple operations on one item");
    transaction()
        .put(table.table(), number("k", 1, 1))
        .put(other.table(), number("k", 1, 1))
        .put(table.table(), number("k", 2, 1))
        .put(table.table(), number("k1", 1, 1))
        .run();
    assertThat(table.table().count()).isEqualTo(3);
  }

  @Test
  void thereAreOneToAHundredActions() {
    AttributeMapTable table = create();
    TableTransaction hundred = transaction();
    TableTransaction more = transaction();
    TableReads hundredReads = new TableReads(store());
    TableReads moreReads = new TableReads(store());
    for (int i = 0; i < 100; i++) {
      hundred.put(table.table(), number("k" + i % 7, i, i));
      more.put(table.table(), number("k" + i % 7, i, -1));
      hundredReads.get(table.table(), key("k" + i % 7, i));
      moreReads.get(table.table(), key("k" + i % 7, i));
    }
    hundred.run();
    assertThat(hundredReads.run()).hasSize(100).allMatch(found -> found.isPresent());
    more.put(table.table(), number("k", 100, 100));
    moreReads.get(table.table(), key("k", 100));
    assertThatThrownBy(more::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'transactItems'")
        .hasMessageContaining("less than or equal to 100");
    assertThatThrownBy(moreReads::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("less than or equal to 100");
    assertThatThrownBy(() -> transaction().run())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("greater than or equal to 1");
    assertThatThrownBy(() -> new TableReads(store()).run())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("greater than or equal to 1");
    assertThat(table.table().count()).isEqualTo(100);
    assertThat(table.get(key("k3", 3))).contains(number("k3", 3, 3));
  }

  @Test
  void theItemsHaveFourMegabytesTogetherAtMost() {
    AttributeMapTable table = create();
    TableTransaction fits = transaction();
    TableTransaction tooLarge = transaction();
    TableTransaction growing = transaction();
    UpdateExpression grow = Updates.update(Updates.set("b", AttributeValue.s("y".repeat(1_000))));
    TableReads reads = new TableReads(store());
    for (int i = 0; i < 11; i++) {
      tooLarge.put(table.table(), large("k", i, 390_000));
      growing.update(table.table(), key("k", i), grow, null);
      reads.get(table.table(), key("k", i));
      if (i < 10) {
        fits.put(table.table(), large("k", i, 390_000));
      }
    }
    assertThatThrownBy(tooLarge::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("4194304 bytes");
    assertThat(table.table().count()).isZero();
    fits.run();
    assertThat(table.table().count()).isEqualTo(10);
    assertThat(table.get(key("k", 9))).contains(large("k", 9, 390_000));
    table.put(large("k", 10, 390_000));
    assertThatThrownBy(growing::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("4194304 bytes");
    assertThat(table.get(key("k", 0))).contains(large("k", 0, 390_000));
    assertThatThrownBy(reads::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("4194304 bytes");
    TableTransaction deletes = transaction();
    for (int i = 0; i < 11; i++) {
      deletes.delete(table.table(), key("k", i), null);
    }
    deletes.run();
    assertThat(table.table().count()).isZero();
  }

  @Test
  void anUpdateThatMakesAnItemTooLargeCancels() {
    AttributeMapTable table = create();
    table.put(large("k", 1, 400_000));
    UpdateExpression grow = Updates.update(Updates.set("b", AttributeValue.s("y".repeat(20_000))));
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                transaction()
                    .put(table.table(), number("k", 2, 2))
                    .update(table.table(), key("k", 1), grow, null)
                    .run());
    assertThat(cancelled.reasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ValidationError");
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void aKeyAttributeCannotBeUpdated() {
    AttributeMapTable table = create();
    UpdateExpression update = Updates.update(Updates.set("at", AttributeValue.n(2)));
    assertThatThrownBy(
            () ->
                transaction()
                    .put(table.table(), number("k", 2, 2))
                    .update(table.table(), key("k", 1), update, null)
                    .run())
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("part of the key");
    assertThat(table.table().count()).isZero();
  }

  @Test
  void aTableOfAnotherStoreIsRefused() {
    AttributeMapTable table = create();
    try (ItemStore another = newFixture().open()) {
      AttributeMapTable foreign =
          new AttributeMapTable(another.createTable(definition(ScalarType.S, ScalarType.N)));
      assertThatThrownBy(
              () ->
                  transaction()
                      .put(table.table(), number("k", 1, 1))
                      .put(foreign.table(), number("k", 2, 1))
                      .run())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("not a table of this store");
      assertThatThrownBy(() -> new TableReads(store()).get(foreign.table(), key("k", 1)).run())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("not a table of this store");
      assertThat(foreign.table().count()).isZero();
    }
    assertThat(table.table().count()).isZero();
  }

  @Test
  void aDeletedTableIsNotFound() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    store().deleteTable("other");
    assertThatThrownBy(
            () ->
                transaction()
                    .put(table.table(), number("k", 1, 1))
                    .put(other.table(), number("k", 1, 1))
                    .run())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> new TableReads(store()).get(other.table(), key("k", 1)).run())
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(table.table().count()).isZero();
  }

  @Test
  void aReadFindsItemsInTheOrderOfItsActions() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    Map<String, AttributeValue> longKey = number("long".repeat(200), 1, 3);
    table.put(number("k", 1, 1));
    other.put(longKey);
    other.put(large("k", 2, 300_000));
    assertThat(
            new TableReads(store())
                .get(other.table(), key("long".repeat(200), 1))
                .get(table.table(), key("missing", 1))
                .get(table.table(), key("k", 1))
                .get(other.table(), key("k", 2))
                .run())
        .containsExactly(
            Optional.of(longKey),
            Optional.empty(),
            Optional.of(number("k", 1, 1)),
            Optional.of(large("k", 2, 300_000)));
  }

  @Test
  void largeItemsAndLongKeysAreWrittenTogether() {
    AttributeMapTable table = create();
    String longId = "l".repeat(2_000);
    table.put(large("k", 1, 350_000));
    table.put(number(longId, 1, 1));
    transaction()
        .put(table.table(), number("k", 1, 1))
        .put(table.table(), large("k", 2, 300_000))
        .update(table.table(), key(longId, 1), ADD_ONE, exists("a"))
        .put(table.table(), large(longId, 2, 200_000))
        .run();
    assertThat(table.get(key("k", 1))).contains(number("k", 1, 1));
    assertThat(table.get(key("k", 2))).contains(large("k", 2, 300_000));
    assertThat(table.get(key(longId, 1))).contains(number(longId, 1, 2));
    assertThat(table.get(key(longId, 2))).contains(large(longId, 2, 200_000));
    assertThat(table.table().statistics().items()).isEqualTo(4);
    assertThat(table.table().statistics().bytes())
        .isEqualTo(
            size(number("k", 1, 1))
                + size(large("k", 2, 300_000))
                + size(number(longId, 1, 2))
                + size(large(longId, 2, 200_000)));
  }

  private static long size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(attribute -> attribute.getKey().length() + attribute.getValue().size())
        .sum();
  }

  @Test
  void transactionsAreThereWhenADurableStoreIsOpenedAgain() {
    AttributeMapTable table = create();
    AttributeMapTable other = createOther();
    for (int i = 0; i < 200; i++) {
      transaction()
          .put(table.table(), large("k" + i % 5, i, i * 20))
          .put(other.table(), number("k", i, i))
          .delete(other.table(), key("k", i - 100), null)
          .run();
    }
    if (fixture().isDurable()) {
      reopen();
    }
    AttributeMapTable again = new AttributeMapTable(store().table("things"));
    AttributeMapTable otherAgain = new AttributeMapTable(store().table("other"));
    for (int i = 0; i < 200; i++) {
      assertThat(again.get(key("k" + i % 5, i))).contains(large("k" + i % 5, i, i * 20));
      assertThat(otherAgain.get(key("k", i)).isPresent()).isEqualTo(i >= 100);
    }
  }
}
