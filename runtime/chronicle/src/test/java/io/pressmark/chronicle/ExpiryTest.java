package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TimeToLiveOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Expiry as time goes by, hidden and shown, by the store itself and on request. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExpiryTest {
  private static final TableDefinition NOTES =
      TableDefinition.builder("notes")
          .partitionKey("author", ScalarType.S)
          .sortKey("number", ScalarType.N)
          .index(
              IndexDefinition.global("byText")
                  .partitionKey("text", ScalarType.S)
                  .projectKeysOnly()
                  .build())
          .timeToLive("expires")
          .build();

  @TempDir Path directory;
  private final MovedClock clock = new MovedClock();

  private StoreOptions options(TimeToLiveOptions timeToLive) {
    return StoreOptions.defaults().withClock(clock).withTimeToLive(timeToLive);
  }

  private Map<String, AttributeValue> note(long number, Duration lifetime) {
    Map<String, AttributeValue> note = Items.note("ada", number, "text");
    note.put("expires", AttributeValue.n(clock.instant().plus(lifetime).getEpochSecond()));
    return note;
  }

  @Test
  void anItemIsThereUntilItsSecondComesAndAgainAfterFiveYears() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options(TimeToLiveOptions.defaults()))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      notes.put(note(1, Duration.ofSeconds(10)));
      clock.move(Duration.ofMillis(9_999));
      assertThat(notes.get(Items.key("ada", 1))).isPresent();
      clock.move(Duration.ofMillis(1));
      assertThat(notes.get(Items.key("ada", 1))).isEmpty();
      clock.move(Duration.ofDays(5 * 365));
      assertThat(notes.get(Items.key("ada", 1))).isEmpty();
      clock.move(Duration.ofSeconds(1));
      assertThat(notes.get(Items.key("ada", 1))).isPresent();
    }
  }

  @Test
  void expiredItemsAreShownUntilTheyAreDeletedWhereThatIsChosen() {
    TimeToLiveOptions shown = TimeToLiveOptions.defaults().withHidesExpired(false);
    try (ItemStore store = ChronicleItemStore.openInMemory(options(shown))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      Map<String, AttributeValue> note = note(1, Duration.ofSeconds(10));
      notes.put(note);
      clock.move(Duration.ofDays(1));
      assertThat(notes.get(Items.key("ada", 1))).contains(note);
      assertThat(notes.scanAll(TableScan.all())).containsExactly(note);
      AttributeMapIndex byText = new AttributeMapIndex(notes.table().index("byText"));
      assertThat(byText.query(List.of(AttributeValue.s("text")))).hasSize(1);
      assertThat(notes.put(note(1, Duration.ofSeconds(10)))).contains(note);
      clock.move(Duration.ofDays(1));

      assertThat(store.deleteExpiredItems()).isEqualTo(1);
      assertThat(notes.get(Items.key("ada", 1))).isEmpty();
      assertThat(byText.query(List.of(AttributeValue.s("text")))).isEmpty();
    }
  }

  @Test
  void theStoreDeletesByItselfAndInSteps() {
    TimeToLiveOptions often =
        TimeToLiveOptions.defaults().withSweepPeriod(Duration.ofSeconds(1)).withSweepStep(7);
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options(often))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      for (int i = 0; i < 500; i++) {
        notes.put(note(i, Duration.ofSeconds(i % 5 == 0 ? 1_000_000 : 10)));
      }
      clock.move(Duration.ofHours(1));
      await(() -> notes.table().count() == 100);
      assertThat(notes.table().index("byText").count()).isEqualTo(100);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void aStoreThatIsOpenedAgainGoesOnDeleting() {
    StoreOptions often =
        options(TimeToLiveOptions.defaults().withSweepPeriod(Duration.ofSeconds(1)));
    try (ItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      store.createTable(NOTES);
      new AttributeMapTable(store.table("notes")).put(note(1, Duration.ofDays(10_000)));
    }
    clock.move(Duration.ofDays(10_001));
    try (ItemStore store = ChronicleItemStore.open(directory, often)) {
      await(() -> store.table("notes").count() == 0);
    }
  }

  @Test
  void anItemThatIsWrittenAnewIsNotDeletedForItsOldTime() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options(TimeToLiveOptions.defaults()))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      notes.put(note(1, Duration.ofSeconds(10)));
      notes.put(note(2, Duration.ofSeconds(10)));
      clock.move(Duration.ofMinutes(1));
      Map<String, AttributeValue> again = note(1, Duration.ofSeconds(10));
      assertThat(notes.put(again)).isEmpty();
      assertThat(store.deleteExpiredItems()).isEqualTo(1);
      assertThat(notes.get(Items.key("ada", 1))).contains(again);
      store.updateTimeToLive("notes", Optional.empty());
      clock.move(Duration.ofMinutes(1));
      assertThat(notes.get(Items.key("ada", 1))).contains(again);
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    ItemStore store = ChronicleItemStore.openInMemory(options(TimeToLiveOptions.defaults()));
    store.createTable(NOTES);
    store.close();
    assertThatThrownBy(store::deleteExpiredItems).isInstanceOf(StoreClosedException.class);
    assertThatThrownBy(() -> store.updateTimeToLive("notes", Optional.empty()))
        .isInstanceOf(StoreClosedException.class);
  }

  /** The test's timeout ends it. */
  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("waited in vain").isFalse();
      Thread.onSpinWait();
    }
  }
}
