package io.pressmark.examples.managed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.error.ConditionalCheckFailedException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Managed attributes in flattened objects and in sealed types. */
class ManagedKindsTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00.75Z");

  @Test
  void timesInAFlattenedObjectAreKeptAlsoWhereItIsNull() {
    AtomicReference<Instant> now = new AtomicReference<>(FIRST);
    UUID id = UUID.fromString("018f0000-0000-4000-8000-000000000002");
    TableOptions options = TableOptions.defaults().withClock(now::get).withIds(() -> id);
    try (Database db = Database.inMemory()) {
      FolderRepository folders = new FolderRepository(db, options);
      Folder first = folders.put(new Folder(null, "a", null));
      assertThat(first)
          .isEqualTo(
              new Folder(
                  id.toString(),
                  "a",
                  new Audit(FIRST, Instant.ofEpochSecond(FIRST.getEpochSecond()))));

      now.set(FIRST.plusSeconds(10));
      Instant later = Instant.ofEpochSecond(FIRST.getEpochSecond() + 10);
      Folder put = folders.put(new Folder(first.id(), "b", null));
      assertThat(put).isEqualTo(new Folder(first.id(), "b", new Audit(FIRST, later)));
      assertThat(folders.get(first.id())).contains(put);
      assertThat(folders.update(new Folder(first.id(), "c", null)))
          .isEqualTo(new Folder(first.id(), "c", new Audit(FIRST, later)));
      assertThat(folders.put(new Folder("given", "d", null)).id()).isEqualTo("given");
    }
  }

  @Test
  void oneKindOfItemReplacesAnotherOnlyWithItsVersion() {
    try (Database db = Database.inMemory()) {
      PaymentRepository payments = new PaymentRepository(db);
      Payment cash = payments.put(new Payment.Cash("p", 5, null));
      assertThat(cash).isEqualTo(new Payment.Cash("p", 5, 1L));
      assertThatThrownBy(() -> payments.put(new Payment.Card("p", "4111", null)))
          .isInstanceOf(ConditionalCheckFailedException.class);
      Payment card = payments.put(new Payment.Card("p", "4111", 1L));
      assertThat(card).isEqualTo(new Payment.Card("p", "4111", 2L));
      assertThat(payments.get("p")).contains(card);
      assertThatThrownBy(() -> payments.delete(cash))
          .isInstanceOf(ConditionalCheckFailedException.class);
      assertThat(payments.delete(card)).isTrue();
    }
  }

  @Test
  void aProjectionTellsWhatOneKindOfItemDoesNotHave() {
    try (Database db = Database.inMemory()) {
      PaymentRepository payments = new PaymentRepository(db);
      payments.put(new Payment.Cash("a", 0, null));
      payments.put(new Payment.Card("b", "4111", null));
      assertThat(payments.scan().select(PaymentPartProjection.PROJECTION).toList())
          .containsExactlyInAnyOrder(
              new PaymentPart("a", Optional.of(0L), Optional.empty()),
              new PaymentPart("b", Optional.empty(), Optional.of("4111")));
      assertThat(payments.get(PaymentPartProjection.PROJECTION, "b"))
          .contains(new PaymentPart("b", Optional.empty(), Optional.of("4111")));
    }
  }
}
