package io.pressmark.examples.transactions;

import static io.pressmark.examples.transactions.CountedAttributes.TEXT;
import static io.pressmark.examples.transactions.VersionedAttributes.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.WrittenItems;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Versions, times, counts and ids in transactions: as outside of them. */
class ManagedActionsTest extends Transacting {

  @Test
  void aPutChecksAndCountsTheVersionAndKeepsTheTimeOfCreation() {
    Versioned given = Versioned.of("v", 1);
    Versioned first = db.transactWrite(tx -> tx.put(versioned, given)).stored(versioned, given);
    assertThat(first).isEqualTo(new Versioned("v", 1, 1, NOW, NOW));
    assertThat(versioned.get("v")).contains(first);
    now.set(LATER);
    Versioned next = first.withAmount(2);
    Versioned second = db.transactWrite(tx -> tx.put(versioned, next)).stored(versioned, next);
    assertThat(second).isEqualTo(new Versioned("v", 2, 2, NOW, LATER));
    assertThat(versioned.get("v")).contains(second);
    List<CancellationReason> stale = reasons(tx -> tx.put(versioned, first));
    assertThat(stale.get(0).item().map(versioned::fromAttributeMap)).contains(second);
    assertThat(codes(tx -> tx.put(versioned, given))).containsExactly("ConditionalCheckFailed");
    assertThat(store.transactions()).isEqualTo(4);
  }

  @Test
  void anInsertIsForNewItemsWhateverTheirVersion() {
    Versioned given = new Versioned("v", 1, 41, LATER, LATER);
    Versioned stored = db.transactWrite(tx -> tx.insert(versioned, given)).stored(versioned, given);
    assertThat(stored).isEqualTo(new Versioned("v", 1, 1, NOW, NOW));
    assertThat(codes(tx -> tx.insert(versioned, stored))).containsExactly("ConditionalCheckFailed");
  }

  @Test
  void updatesCountTheVersionAndThoseOfObjectsCheckIt() {
    Versioned first = versioned.put(Versioned.of("v", 1));
    now.set(LATER);
    db.transactWrite(tx -> tx.update(versioned, first.withAmount(2)));
    Versioned second = new Versioned("v", 2, 2, NOW, LATER);
    assertThat(versioned.get("v")).contains(second);
    assertThat(codes(tx -> tx.update(versioned, first))).containsExactly("ConditionalCheckFailed");
    db.transactWrite(tx -> tx.update(versioned.update("v").with(AMOUNT.add(5))));
    assertThat(versioned.get("v")).contains(new Versioned("v", 7, 3, NOW, LATER));
    db.transactWrite(tx -> tx.update(versioned.update("made").with(AMOUNT.set(5))));
    assertThat(versioned.get("made")).contains(new Versioned("made", 5, 1, LATER, LATER));
  }

  @Test
  void deletesCheckTheVersionUnlessTheySayThatTheyDoNot() {
    Versioned first = versioned.put(Versioned.of("v", 1));
    Versioned second = versioned.put(first.withAmount(2));
    assertThat(codes(tx -> tx.delete(versioned, first))).containsExactly("ConditionalCheckFailed");
    assertThat(codes(tx -> tx.delete(versioned.key("v"), 1)))
        .containsExactly("ConditionalCheckFailed");
    assertThat(codes(tx -> tx.delete(versioned, second, AMOUNT.eq(1))))
        .containsExactly("ConditionalCheckFailed");
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.delete(versioned.key("v"))))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "A delete by key cannot check versions, and"
                + " io.pressmark.examples.transactions.Versioned has one: give the object or its"
                + " version, or say deleteUnchecked");
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.delete(versioned.key("v"), AMOUNT.eq(2))))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.delete(plain.key("p", 1), 1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("no version");
    assertThat(versioned.get("v")).contains(second);
    db.transactWrite(tx -> tx.delete(versioned, second, AMOUNT.eq(2)));
    assertThat(versioned.count()).isZero();
    versioned.put(Versioned.of("v", 1));
    db.transactWrite(tx -> tx.delete(versioned.key("v"), 1));
    assertThat(versioned.count()).isZero();
    versioned.put(Versioned.of("v", 1));
    db.transactWrite(
        tx -> tx.deleteUnchecked(versioned.key("v")).deleteUnchecked(versioned.key("w")));
    assertThat(versioned.count()).isZero();
  }

  @Test
  void aCountGoesOnAndAnIdIsMadeWhereThereIsNone() {
    UUID id = new UUID(3, 4);
    Counted given = Counted.of("c", "one");
    Counted first = db.transactWrite(tx -> tx.put(counted, given)).stored(counted, given);
    assertThat(first.writes()).isEqualTo(1);
    assertThat(first.id()).isNotNull();
    Counted own = new Counted("c", "two", 0, id);
    Counted second = db.transactWrite(tx -> tx.put(counted, own)).stored(counted, own);
    assertThat(second).isEqualTo(new Counted("c", "two", 2, id));
    db.transactWrite(tx -> tx.update(counted.update("c").with(TEXT.set("three"))));
    assertThat(counted.get("c")).contains(new Counted("c", "three", 3, id));
    db.transactWrite(tx -> tx.update(counted, Counted.of("c", "four")));
    assertThat(counted.get("c")).contains(new Counted("c", "four", 4, id));
    assertThat(codes(tx -> tx.insert(counted, given))).containsExactly("ConditionalCheckFailed");
  }

  @Test
  void equalObjectsAreToldApart() {
    Event one = Event.of("same");
    Event other = Event.of("same");
    WrittenItems written = db.transactWrite(tx -> tx.put(events, one).insert(events, other));
    assertThat(written.stored(events, one).id()).isNotEqualTo(written.stored(events, other).id());
    assertThat(events.get(written.stored(events, one).id())).contains(written.stored(events, one));
    assertThat(events.count()).isEqualTo(2);
    assertThatThrownBy(() -> written.stored(events, Event.of("same")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What a put keeps is read before; it must not be overtaken. */
  @Test
  void aPutThatWasOutrunIsTriedAgain() {
    counted.put(Counted.of("c", "old"));
    Versioned read = versioned.put(Versioned.of("v", 1));
    store.before(
        () -> counted.put(Counted.of("c", "faster")),
        () -> counted.delete("c"),
        () -> counted.put(Counted.of("c", "faster still")));
    Counted given = Counted.of("c", "mine");
    Counted stored =
        db.transactWrite(tx -> tx.put(counted, given).put(versioned, read.withAmount(2)))
            .stored(counted, given);
    assertThat(store.transactions()).isEqualTo(4);
    assertThat(stored.writes()).isEqualTo(2);
    assertThat(counted.get("c")).contains(stored);
    assertThat(versioned.get("v").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aPutThatWasOutrunTellsOnlyWhatIsReallyWrong() {
    counted.put(Counted.of("c", "old"));
    store.before(() -> counted.put(Counted.of("c", "faster")));
    assertThat(
            codes(
                tx ->
                    tx.put(counted, Counted.of("c", "mine"))
                        .check(versioned.key("missing"), AMOUNT.exists())))
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(store.transactions()).isEqualTo(2);
  }

  @Test
  void theCallersOwnConditionIsNotTriedAgain() {
    counted.put(Counted.of("c", "old"));
    store.before();
    assertThat(codes(tx -> tx.put(counted, Counted.of("c", "mine"), TEXT.eq("other"))))
        .containsExactly("ConditionalCheckFailed");
    assertThat(codes(tx -> tx.put(counted, Counted.of("missing", "mine"), TEXT.exists())))
        .containsExactly("ConditionalCheckFailed");
    assertThat(store.transactions()).isEqualTo(2);
    db.transactWrite(tx -> tx.put(counted, Counted.of("c", "mine"), TEXT.eq("old")));
    assertThat(counted.get("c").orElseThrow().writes()).isEqualTo(2);
  }

  @Test
  void aNumberThatCannotGrowIsToldAsSuch() {
    new AttributeMapTable(store.table("counted"))
        .put(Map.of("name", AttributeValue.s("c"), "writes", AttributeValue.n(Integer.MAX_VALUE)));
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx ->
                        tx.insert(plain, Plain.of("p", 1))
                            .update(counted.update("c").with(TEXT.set("more")))))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e -> {
              assertThat(e.reasons())
                  .extracting(CancellationReason::code)
                  .containsExactly("None", "ValidationError");
              assertThat(e.reasons().get(1).message())
                  .contains("Attribute 'writes' is 2147483647 and cannot grow any more");
            })
        .hasMessageContaining("[None, ValidationError]")
        .hasCauseInstanceOf(TransactionCanceledException.class);
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.put(counted, Counted.of("c", "more"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("2147483647");
    assertThat(plain.count()).isZero();
  }

  @Test
  void anItemThatCannotBeReadIsNamed() {
    new AttributeMapTable(store.table("versioned"))
        .put(Map.of("name", AttributeValue.s("v"), "createdAt", AttributeValue.n(1)));
    assertThatThrownBy(() -> db.transactWrite(tx -> tx.put(versioned, Versioned.of("v", 1))))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("name='v'");
  }
}
