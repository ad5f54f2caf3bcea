package io.pressmark.examples.transactions;

import static io.pressmark.examples.transactions.PlainAttributes.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.table.WriteTransaction;
import io.pressmark.core.table.WrittenItems;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Typed transactions that are sent again with a client request token. */
class TokensTest extends Transacting {
  private static final UUID ID = new UUID(5, 6);

  @Test
  void aTransactionThatIsSentAgainIsDoneOnceAndSaysTheSame() {
    Plain given = Plain.of("one", 1);
    Event event = new Event(ID, "text", 0);
    Consumer<WriteTransaction> content =
        tx ->
            tx.clientRequestToken("token")
                .insert(plain, given)
                .put(events, event)
                .update(plain.update("two", 1).with(AMOUNT.add(5)));
    WrittenItems first = db.transactWrite(content);
    WrittenItems again = db.transactWrite(content);
    assertThat(plain.get("two", 1).orElseThrow().amount()).isEqualTo(5);
    assertThat(first.stored(events, event)).isEqualTo(new Event(ID, "text", 1));
    assertThat(again.stored(events, event)).isEqualTo(new Event(ID, "text", 1));
    assertThat(again.stored(plain, given)).isEqualTo(given);
    assertThat(events.get(ID)).contains(new Event(ID, "text", 1));
  }

  @Test
  void withoutATokenItIsDoneAgain() {
    for (int i = 0; i < 2; i++) {
      db.transactWrite(tx -> tx.update(plain.update("two", 1).with(AMOUNT.add(5))));
    }
    assertThat(plain.get("two", 1).orElseThrow().amount()).isEqualTo(10);
  }

  @Test
  void anotherTransactionWithTheSameTokenIsRefused() {
    db.transactWrite(tx -> tx.clientRequestToken("token").put(plain, Plain.of("one", 1)));
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx -> tx.clientRequestToken("token").put(plain, Plain.of("one", 2))))
        .isInstanceOf(IdempotentParameterMismatchException.class);
    assertThat(plain.get("one", 1)).contains(Plain.of("one", 1));
  }

  @Test
  void aCancelledOneCanBeTriedAgain() {
    Consumer<WriteTransaction> content =
        tx ->
            tx.clientRequestToken("token")
                .put(plain, Plain.of("one", 1))
                .check(plain.key("two", 1), AMOUNT.exists());
    assertThatThrownBy(() -> db.transactWrite(content))
        .isInstanceOf(TransactionCanceledException.class);
    plain.put(Plain.of("two", 2));
    db.transactWrite(content);
    plain.delete("one", 1);
    db.transactWrite(content);
    assertThat(plain.count()).isEqualTo(1);
  }

  @Test
  void aTokenThatIsTooLongIsRefused() {
    assertThatThrownBy(
            () ->
                db.transactWrite(
                    tx -> tx.clientRequestToken("x".repeat(37)).put(plain, Plain.of("one", 1))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'clientRequestToken'")
        .hasMessageContaining("36");
  }

  private void refused(String attribute, Consumer<WriteTransaction> content) {
    assertThatThrownBy(() -> db.transactWrite(tx -> content.accept(tx.clientRequestToken("token"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("'" + attribute + "'")
        .hasMessageContaining("the same each time");
  }

  /** What is filled in anew would make another transaction of it each time. */
  @Test
  void whatDependsOnTimeChanceOrTheStoredItemIsRefused() {
    Versioned times = versioned.put(Versioned.of("v", 1));
    Counted count = counted.put(new Counted("c", "text", 0, ID));
    refused("updatedAt", tx -> tx.put(versioned, times));
    refused("updatedAt", tx -> tx.insert(versioned, Versioned.of("w", 1)));
    refused("updatedAt", tx -> tx.update(versioned, times));
    refused(
        "updatedAt",
        tx -> tx.update(versioned.update("v").with(VersionedAttributes.AMOUNT.set(1))));
    refused("id", tx -> tx.put(events, Event.of("no id")));
    refused("id", tx -> tx.insert(counted, Counted.of("d", "no id")));
    refused("writes", tx -> tx.put(counted, count));
    refused("id", tx -> tx.update(counted, count));
    refused("id", tx -> tx.update(counted.update("c").with(CountedAttributes.TEXT.set("x"))));
    assertThat(versioned.get("v")).contains(times);
    assertThat(counted.get("c")).contains(count);
    versioned.put(Versioned.of("w", 1));
    db.transactWrite(
        tx ->
            tx.clientRequestToken("token")
                .insert(counted, new Counted("d", "text", 0, ID))
                .update(events.update(ID).with(EventAttributes.TEXT.set("text")))
                .check(versioned.key("v"), VersionedAttributes.AMOUNT.eq(1))
                .delete(versioned.key("w"), 1));
    assertThat(versioned.get("w")).isEmpty();
    assertThat(counted.get("d")).isPresent();
  }
}
