package io.pressmark.examples.managed.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every sentence of the pages of the annotations for managed attributes. */
class ManagedAttributesTest {
  private static final Instant FIRST = Instant.parse("2024-03-01T12:00:00.123456789Z");
  private static final Instant LATER = FIRST.plusSeconds(60);

  private static final Map<String, AttributeValue> KEY =
      Map.of("owner", AttributeValue.s("ada"), "name", AttributeValue.s("main"));

  private final AtomicReference<Instant> now = new AtomicReference<>(FIRST);
  private final TableOptions options = TableOptions.defaults().withClock(now::get);

  // By its clock no login of these tests has expired.
  private final Database db =
      Database.inMemory(StoreOptions.defaults().withClock(InstantSource.fixed(FIRST)));
  private final AccountRepository accounts = new AccountRepository(db, options);

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void aNewItemHasVersionOneAndItsTimes() {
    Account given = Account.of("ada", "main", 10);
    Account stored = accounts.put(given);
    assertThat(stored).isEqualTo(new Account("ada", "main", 10, 1L, FIRST, FIRST));
    assertThat(given.version()).isNull();
    assertThat(accounts.get("ada", "main")).contains(stored);
  }

  @Test
  void eachPutCountsTheVersionAndKeepsTheTimeOfCreation() {
    Account stored = accounts.put(Account.of("ada", "main", 10));
    now.set(LATER);
    Account forged = new Account("ada", "main", 20, stored.version(), LATER.plusSeconds(99), null);
    assertThat(accounts.put(forged)).isEqualTo(new Account("ada", "main", 20, 2L, FIRST, LATER));
  }

  @Test
  void aPutWithAnotherVersionIsRefusedWithTheStoredItem() {
    Account first = accounts.put(Account.of("ada", "main", 10));
    Account second = accounts.put(first.withBalance(20));
    assertThatThrownBy(() -> accounts.put(first.withBalance(30)))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e ->
                assertThat(e.item().orElseThrow())
                    .containsEntry("balance", AttributeValue.n(20))
                    .containsEntry("version", AttributeValue.n(2)));
    assertThatThrownBy(() -> accounts.put(Account.of("ada", "main", 30)))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(accounts.get("ada", "main")).contains(second);
  }

  @Test
  void anItemThatIsGoneHasNoVersion() {
    Account stored = accounts.put(Account.of("ada", "main", 10));
    accounts.deleteUnchecked("ada", "main");
    assertThatThrownBy(() -> accounts.put(stored))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(accounts.count()).isZero();
  }

  @Test
  void insertIsForNewItemsWhateverTheirVersion() {
    Account stored = accounts.insert(Account.of("ada", "main", 10).withVersion(41L));
    assertThat(stored.version()).isEqualTo(1);
    assertThatThrownBy(() -> accounts.insert(stored))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void deleteChecksTheVersion() {
    Account stored = accounts.put(Account.of("ada", "main", 10));
    Account newer = accounts.put(stored.withBalance(20));
    assertThatThrownBy(() -> accounts.delete(stored))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(() -> accounts.delete("ada", "main", 1))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(() -> accounts.delete(Account.of("ada", "main", 1)))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(accounts.delete(newer)).isTrue();
    Account again = accounts.put(Account.of("ada", "main", 10));
    assertThat(accounts.delete(new AccountKey("ada", "main"), again.version())).isTrue();
    assertThat(accounts.deleteUnchecked("ada", "main")).isFalse();
  }

  @Test
  void updateOfAnObjectChecksAndLeavesWhatItDoesNotDeclare() {
    Account stored = accounts.put(Account.of("ada", "main", 10));
    Map<String, AttributeValue> colored = new HashMap<>(items("accounts").get(KEY).orElseThrow());
    colored.put("color", AttributeValue.s("red"));
    items("accounts").put(colored);
    now.set(LATER);
    Account updated =
        accounts.update(new Account("ada", "main", null, stored.version(), null, null));
    assertThat(updated).isEqualTo(new Account("ada", "main", null, 2L, FIRST, LATER));
    assertThat(items("accounts").get(KEY).orElseThrow())
        .containsEntry("color", AttributeValue.s("red"))
        .doesNotContainKey("balance");
    assertThatThrownBy(() -> accounts.update(stored))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(() -> accounts.update(Account.of("eve", "main", 1)))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(accounts.count()).isEqualTo(1);
  }

  @Test
  void anUpdateByKeyCountsAndDoesNotCheck() {
    accounts.put(Account.of("ada", "main", 10));
    now.set(LATER);
    Account updated =
        accounts
            .update("ada", "main")
            .with(AccountAttributes.BALANCE.add(5))
            .execute()
            .orElseThrow();
    assertThat(updated).isEqualTo(new Account("ada", "main", 15, 2L, FIRST, LATER));
    Account made =
        accounts
            .update("bob", "main")
            .with(AccountAttributes.BALANCE.set(1))
            .execute()
            .orElseThrow();
    assertThat(made).isEqualTo(new Account("bob", "main", 1, 1L, LATER, LATER));
  }

  @Test
  void anItemFromBeforeThereWasAVersionIsTakenOver() {
    items("accounts")
        .put(
            Map.of(
                "owner", AttributeValue.s("old"),
                "name", AttributeValue.s("main"),
                "balance", AttributeValue.n(1)));
    Account old = accounts.get("old", "main").orElseThrow();
    assertThat(old.version()).isNull();
    assertThat(accounts.put(old.withBalance(2)))
        .isEqualTo(new Account("old", "main", 2, 1L, FIRST, FIRST));
  }

  @Test
  void aTimeInAnotherProgramsFormIsKeptToo() {
    items("accounts")
        .put(
            Map.of(
                "owner", AttributeValue.s("old"),
                "name", AttributeValue.s("main"),
                "version", AttributeValue.n(7),
                "createdAt", AttributeValue.s("2001-01-01T00:00:00Z")));
    Account old = accounts.get("old", "main").orElseThrow();
    assertThat(accounts.put(old).createdAt()).isEqualTo("2001-01-01T00:00:00Z");
  }

  @Test
  void aVersionThatCannotGrowIsRefused() {
    RevisionRepository revisions = new RevisionRepository(db, options);
    assertThatThrownBy(() -> revisions.put(new Revision("r", "text", Integer.MAX_VALUE)))
        .isInstanceOf(ValidationException.class);
    assertThat(revisions.count()).isZero();
  }

  @Test
  void sealedTypesHaveVersionsToo() {
    DocumentRepository documents = new DocumentRepository(db, options);
    Document letter = documents.put(new Document.Letter("d", 0, "Ada"));
    assertThat(letter).isEqualTo(new Document.Letter("d", 1, "Ada"));
    assertThat(documents.put(new Document.Memo("d", 1, 9))).isEqualTo(new Document.Memo("d", 2, 9));
    assertThatThrownBy(() -> documents.put(letter))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(documents.get("d")).contains(new Document.Memo("d", 2, 9));
  }

  @Test
  void aCounterCountsWritesWhateverTheObjectSays() {
    VisitsRepository visits = new VisitsRepository(db, options);
    Visits given = new Visits();
    given.page = "home";
    given.writes = 99;
    Visits first = visits.put(given);
    assertThat(first.writes).isEqualTo(1);
    assertThat(given.writes).isEqualTo(99);
    assertThat(given.audit).isNull();
    assertThat(first.audit).isEqualTo(new Visits.Audit(FIRST, FIRST));
    now.set(LATER);
    given.lastVisitor = "eve";
    assertThat(visits.put(given).writes).isEqualTo(2);
    Visits third =
        visits
            .update("home")
            .with(VisitsAttributes.LAST_VISITOR.set("ada"))
            .execute()
            .orElseThrow();
    assertThat(third.writes).isEqualTo(3);
    assertThat(third.audit).isEqualTo(new Visits.Audit(FIRST, LATER));
    assertThat(visits.update(given).writes).isEqualTo(4);
  }

  @Test
  void idsAreMadeWhereThereAreNone() {
    TicketRepository tickets = new TicketRepository(db, options);
    Ticket one = tickets.put(new Ticket("q", null, "first"));
    Ticket two = tickets.put(new Ticket("q", null, "second"));
    UUID own = new UUID(1, 2);
    Ticket three = tickets.put(new Ticket("q", own, "third"));
    assertThat(one.id().version()).isEqualTo(7);
    assertThat(one.id().getMostSignificantBits() >>> 16).isEqualTo(FIRST.toEpochMilli());
    assertThat(two.id().toString()).isGreaterThan(one.id().toString());
    assertThat(three.id()).isEqualTo(own);
    assertThat(tickets.query("q").toList()).containsExactly(three, one, two);
    TicketRepository fixed = new TicketRepository(db, options.withName("fixed").withIds(() -> own));
    assertThat(fixed.insert(new Ticket("q", null, "x")).id()).isEqualTo(own);
  }

  @Test
  void anIdOfTypeStringNeedNotBeAUuid() {
    LoginRepository logins = new LoginRepository(db, options);
    Login made = logins.put(new Login(null, null, null));
    assertThat(UUID.fromString(made.token()).version()).isEqualTo(4);
    assertThat(logins.put(new Login("mine", null, null)).token()).isEqualTo("mine");
    assertThat(logins.get(made.token())).contains(made);
  }

  @Test
  void whatIsCutOffIsCutOffInWhatComesBack() {
    LoginRepository logins = new LoginRepository(db, options);
    Login stored = logins.put(new Login("t", LATER, FIRST));
    assertThat(stored.expiresAt()).isEqualTo("2024-03-01T12:01:00Z");
    assertThat(stored.at()).isEqualTo("2024-03-01T12:00:00.123Z");
    assertThat(logins.get("t")).contains(stored);
    assertThat(items("logins").get(Map.of("token", AttributeValue.s("t"))).orElseThrow())
        .containsEntry("expiresAt", AttributeValue.n(LATER.getEpochSecond()))
        .containsEntry("at", AttributeValue.n(FIRST.toEpochMilli()));
    assertThat(LoginSchema.SCHEMA.definition().timeToLive()).contains("expiresAt");
  }

  private AttributeMapTable items(String table) {
    return new AttributeMapTable(db.store().table(table));
  }
}
