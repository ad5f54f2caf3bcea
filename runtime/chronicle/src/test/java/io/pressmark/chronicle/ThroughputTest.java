package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TimeToLiveOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Throughput as time goes by, and what it does not hold up. */
class ThroughputTest {
  private static final TableDefinition NOTES =
      TableDefinition.builder("notes")
          .partitionKey("author", ScalarType.S)
          .timeToLive("expires")
          .build();

  @TempDir Path directory;
  private final MovedClock clock = new MovedClock();
  private final StoreOptions options =
      StoreOptions.defaults()
          .withClock(clock)
          .withTimeToLive(
              TimeToLiveOptions.defaults().withSweepPeriod(Duration.ZERO).withHidesExpired(false));

  private static Map<String, AttributeValue> note(String author, int bytes) {
    Map<String, AttributeValue> note = new HashMap<>();
    note.put("author", AttributeValue.s(author));
    note.put("t", AttributeValue.s("x".repeat(bytes - "author".length() - author.length() - 1)));
    return note;
  }

  private static Optional<ProvisionedThroughput> perSecond(long reads, long writes) {
    return Optional.of(new ProvisionedThroughput(reads, writes));
  }

  private static AttributeMapTable create(ItemStore store) {
    return new AttributeMapTable(store.createTable(NOTES));
  }

  /** How many small items are written before one is refused. */
  private static int writes(AttributeMapTable table) {
    for (int written = 0; ; written++) {
      try {
        table.put(note("a", 100));
      } catch (ProvisionedThroughputExceededException e) {
        return written;
      }
    }
  }

  /** How many reads of a small item are let in before one is refused. */
  private static int reads(AttributeMapTable table) {
    for (int read = 0; ; read++) {
      try {
        table.get(note("a", 100));
      } catch (ProvisionedThroughputExceededException e) {
        return read;
      }
    }
  }

  @Test
  void unitsComeInEverySecond() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      store.updateThroughput("notes", perSecond(4, 10));
      assertThat(writes(table)).as("the first second's").isEqualTo(10);
      assertThat(writes(table)).isZero();
      clock.move(Duration.ofMillis(100));
      assertThat(writes(table)).isEqualTo(1);
      clock.move(Duration.ofSeconds(2));
      assertThat(writes(table)).isEqualTo(20);
      assertThat(reads(table)).as("3 seconds, but for 0.1").isEqualTo(13);
    }
  }

  @Test
  void unitsAreKeptForFiveMinutes() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      store.updateThroughput("notes", perSecond(2, 2));
      clock.move(Duration.ofSeconds(299));
      assertThat(writes(table)).isEqualTo(600);
      clock.move(Duration.ofDays(400));
      assertThat(writes(table)).isEqualTo(600);
      assertThat(reads(table)).isEqualTo(600);
    }
  }

  @Test
  void aLargeItemLeavesADebt() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      store.updateThroughput("notes", perSecond(1, 1));
      table.put(note("a", 400 * 1024));
      clock.move(Duration.ofSeconds(399));
      assertThat(writes(table)).isZero();
      clock.move(Duration.ofMillis(1));
      table.put(note("a", 100));
      assertThat(writes(table)).as("the larger of both items is paid for").isZero();
    }
  }

  @Test
  void aClockThatIsSetBackBringsNothing() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      store.updateThroughput("notes", perSecond(1, 5));
      assertThat(writes(table)).isEqualTo(5);
      clock.move(Duration.ofHours(-1));
      assertThat(writes(table)).isZero();
      clock.move(Duration.ofSeconds(1));
      assertThat(writes(table)).isEqualTo(5);
    }
  }

  @Test
  void anEventuallyConsistentReadTakesHalf() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      store.updateThroughput("notes", perSecond(5, 1));
      assertThat(reads(table.reading(ReadConsistency.EVENTUAL))).isEqualTo(10);
    }
  }

  @Test
  void aStoreThatIsOpenedAgainKeepsTheLimit() {
    try (ItemStore store = ChronicleItemStore.open(directory, options)) {
      create(store);
      store.updateThroughput("notes", perSecond(5, 7));
    }
    try (ItemStore store = ChronicleItemStore.open(directory, options)) {
      assertThat(store.describe("notes").throughput()).isEqualTo(perSecond(5, 7));
      assertThat(store.describe("notes").createdAt()).isEqualTo(clock.instant());
      assertThat(writes(new AttributeMapTable(store.table("notes")))).isEqualTo(7);
    }
  }

  @Test
  void importsAndTheDeletionOfExpiredItemsAreNotHeldUp() {
    Path file = directory.resolve("notes.backup");
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(options)) {
      AttributeMapTable table = create(store);
      for (int i = 0; i < 300; i++) {
        Map<String, AttributeValue> note = note("a" + i, 1000);
        note.put("expires", AttributeValue.n(clock.instant().getEpochSecond() - 1));
        table.put(note);
      }
      store.exportTable("notes", file, ProgressListener.NONE);
      store.updateThroughput("notes", perSecond(1, 1));
      assertThat(writes(table)).isEqualTo(1);
      store.importTable(file, "notes", ProgressListener.NONE);
      assertThat(table.table().count()).isEqualTo(301);
      assertThat(store.deleteExpiredItems()).isEqualTo(300);
      clock.move(Duration.ofSeconds(1));
      assertThat(writes(table)).as("nobody else took any").isEqualTo(1);
    }
  }

  @Test
  void aClosedStoreSaysThatItIsClosed() {
    ItemStore store = ChronicleItemStore.openInMemory(options);
    AttributeMapTable table = create(store);
    store.updateThroughput("notes", perSecond(1, 1));
    assertThat(writes(table)).isEqualTo(1);
    store.close();
    assertThatThrownBy(() -> table.put(note("a", 100))).isInstanceOf(StoreClosedException.class);
  }
}
