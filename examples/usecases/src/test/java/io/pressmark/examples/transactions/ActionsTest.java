package io.pressmark.examples.transactions;

import static io.pressmark.examples.transactions.PlainAttributes.AMOUNT;
import static io.pressmark.examples.transactions.PlainAttributes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.FoundItems;
import io.pressmark.core.table.WrittenItems;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The actions of a transaction, and the reasons why it is cancelled. */
class ActionsTest extends Transacting {

  @Test
  void allActionsAreDoneInAllTables() {
    Plain checked = plain.put(Plain.of("checked", 1));
    plain.put(Plain.of("replaced", 1));
    plain.put(Plain.of("updated", 1));
    plain.put(Plain.of("whole", 1));
    plain.put(Plain.of("deleted", 1));
    plain.put(Plain.of("deleted by key", 1));
    Plain given = Plain.of("put", 7);
    WrittenItems written =
        db.transactWrite(
            tx ->
                tx.put(plain, given)
                    .put(plain, Plain.of("replaced", 2), AMOUNT.eq(1))
                    .insert(events, Event.of("one"))
                    .update(plain.update("updated", 1).with(AMOUNT.add(4)).when(TEXT.eq("text")))
                    .update(plain, new Plain("whole", 1, 5, null))
                    .delete(plain, Plain.of("deleted", 0))
                    .delete(plain.key("deleted by key", 1), AMOUNT.lt(9))
                    .delete(plain.key("missing", 1))
                    .check(plain.key(checked), AMOUNT.ge(1).and(TEXT.exists())));
    assertThat(plain.scan().toList())
        .containsExactlyInAnyOrder(
            checked,
            given,
            Plain.of("replaced", 2),
            Plain.of("updated", 5),
            new Plain("whole", 1, 5, null));
    assertThat(events.scan().toList()).extracting(Event::text).containsExactly("one");
    assertThat(written.stored(plain, given)).isSameAs(given);
  }

  @Test
  void aCancelledTransactionHasAReasonForEachActionWithTheItemAsAnObject() {
    Plain one = plain.put(Plain.of("one", 1));
    Versioned two = versioned.put(Versioned.of("two", 2));
    List<CancellationReason> reasons =
        reasons(
            tx ->
                tx.put(plain, Plain.of("new", 1))
                    .insert(plain, one)
                    .update(versioned, two.withAmount(3))
                    .check(plain.key("missing", 1), AMOUNT.eq(1))
                    .delete(versioned.key("two, too"), 7)
                    .update(plain.update("one", 2).with(AMOUNT.add(1)).when(TEXT.exists())));
    assertThat(reasons)
        .extracting(CancellationReason::code)
        .containsExactly(
            "None",
            "ConditionalCheckFailed",
            "None",
            "ConditionalCheckFailed",
            "ConditionalCheckFailed",
            "ConditionalCheckFailed");
    assertThat(reasons.get(1).item().map(plain::fromAttributeMap)).contains(one);
    assertThat(reasons.get(3).item()).isEmpty();
    assertThat(plain.scan().toList()).containsExactly(one);
    assertThat(versioned.get("two")).contains(two);
  }

  @Test
  void everyKindOfFalseConditionTellsTheItem() {
    Plain one = plain.put(Plain.of("one", 1));
    assertThat(reasons(tx -> tx.put(plain, Plain.of("one", 2), AMOUNT.eq(2))))
        .singleElement()
        .satisfies(r -> assertThat(r.item().map(plain::fromAttributeMap)).contains(one));
    assertThat(reasons(tx -> tx.delete(plain, one, AMOUNT.eq(2))))
        .singleElement()
        .satisfies(r -> assertThat(r.item().map(plain::fromAttributeMap)).contains(one));
    assertThat(reasons(tx -> tx.delete(plain.key(one), AMOUNT.eq(2))))
        .singleElement()
        .satisfies(r -> assertThat(r.item().map(plain::fromAttributeMap)).contains(one));
    assertThat(reasons(tx -> tx.check(plain.key(one), AMOUNT.eq(2))))
        .singleElement()
        .satisfies(r -> assertThat(r.item().map(plain::fromAttributeMap)).contains(one));
    assertThat(
            reasons(tx -> tx.update(plain.update("one", 1).with(TEXT.remove()).when(AMOUNT.eq(2)))))
        .singleElement()
        .satisfies(r -> assertThat(r.item().map(plain::fromAttributeMap)).contains(one));
    assertThat(codes(tx -> tx.update(plain, Plain.of("missing", 1))))
        .containsExactly("ConditionalCheckFailed");
    assertThat(plain.scan().toList()).containsExactly(one);
  }

  @Test
  void anUpdateThatDoesNotFitTheItemIsAValidationError() {
    Map<String, AttributeValue> text =
        Map.of(
            "name", AttributeValue.s("one"),
            "number", AttributeValue.n(1),
            "amount", AttributeValue.s("a text"));
    new AttributeMapTable(store.table("plain")).put(text);
    List<CancellationReason> reasons =
        reasons(
            tx ->
                tx.update(plain.update("one", 1).with(AMOUNT.add(1)))
                    .put(plain, Plain.of("two", 1)));
    assertThat(reasons)
        .extracting(CancellationReason::code)
        .containsExactly("ValidationError", "None");
    assertThat(plain.count()).isEqualTo(1);
  }

  @Test
  void thereAreOneToAHundredActionsEachOnAnotherItem() {
    db.transactWrite(
        tx -> IntStream.range(0, 100).forEach(i -> tx.put(plain, Plain.of("p" + i, i))));
    assertThat(plain.count()).isEqualTo(100);
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx ->
                        IntStream.range(0, 101).forEach(i -> tx.put(plain, Plain.of("q" + i, i)))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("less than or equal to 100");
    assertThatThrownBy(() -> db.transactWrite(tx -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("greater than or equal to 1");
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx ->
                        tx.put(plain, Plain.of("p1", 9))
                            .check(plain.key("p1", 1), AMOUNT.exists())))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Transaction request cannot include multiple operations on one item");
    assertThat(plain.count()).isEqualTo(100);
    assertThat(plain.get("p1", 1)).contains(Plain.of("p1", 1));
  }

  @Test
  void anUpdateWithoutChangesIsRefused() {
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.update(plain.update("one", 1))))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.update(counted.update("one"))))
        .isInstanceOf(ValidationException.class);
    assertThat(counted.count()).isZero();
  }

  @Test
  void nothingHappensIfTheContentFails() {
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx -> {
                      tx.put(plain, Plain.of("one", 1));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(plain.count()).isZero();
  }

  @Test
  void itemsAreReadAsOfOneMoment() {
    Plain one = plain.put(Plain.of("one", 1));
    Versioned two = versioned.put(Versioned.of("two", 2));
    FoundItems found =
        db.transactGet(
            tx ->
                tx.get(plain.key("one", 1))
                    .get(plain.key("one", 2))
                    .getAll(List.of(versioned.key("two"), versioned.key("three"))));
    assertThat(found.get(plain.key(one))).contains(one);
    assertThat(found.get(plain.key("one", 2))).isEmpty();
    assertThat(found.get(versioned.key("two"))).contains(two);
    assertThat(found.all(versioned)).containsExactly(two);
    assertThat(found.unprocessed()).isEmpty();
    assertThatThrownBy(() -> found.get(versioned.key("four")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> db.transactGet(tx -> tx.get(plain.key("one", 1)).get(plain.key("one", 1))))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Transaction request cannot include multiple operations on one item");
    assertThatThrownBy(() -> db.transactGet(tx -> {})).isInstanceOf(ValidationException.class);
  }
}
