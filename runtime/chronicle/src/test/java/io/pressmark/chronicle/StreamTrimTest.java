package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.TrimmedDataAccessException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StreamOptions;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableChange;
import io.pressmark.testkit.item.TableChanges;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long records are kept, what a late reader is told, and that no number is given twice. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamTrimTest {
  private static final TableDefinition NOTES =
      Items.NOTES.withStream(Optional.of(StreamView.NEW_AND_OLD_IMAGES));

  @TempDir Path directory;
  private final MovedClock clock = new MovedClock();

  private StoreOptions options(StreamOptions streams) {
    return StoreOptions.defaults().withClock(clock).withStreams(streams);
  }

  private static AttributeMapTable put(AttributeMapTable notes, int from, int to, String text) {
    for (int i = from; i < to; i++) {
      notes.put(Items.note("author" + i % 20, i, text));
    }
    return notes;
  }

  @Test
  void recordsAreKeptForTheirTimeAndThenTrimmedInSteps() {
    StreamOptions steps = StreamOptions.defaults().withTrimStep(3);
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options(steps))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      put(notes, 0, 200, "old");
      clock.move(Duration.ofHours(23));
      put(notes, 200, 300, "young");
      assertThat(store.trimStreams()).isZero();
      TableChanges late = TableChanges.ofAll(notes.table());
      clock.move(Duration.ofHours(1).plusMillis(1));
      assertThat(store.trimStreams()).isEqualTo(200);
      assertThat(store.trimStreams()).isZero();

      assertThat(TableChanges.ofAll(notes.table()).rest())
          .hasSize(100)
          .allMatch(change -> change.toString().contains("young"));
      StreamPosition before = late.position();
      assertThatThrownBy(late::next)
          .isInstanceOf(TrimmedDataAccessException.class)
          .hasMessageStartingWith(
              "The operation attempted to read past the oldest stream record in a shard");
      assertThat(late.position()).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void aStreamThatIsTrimmedEmptyGoesOnWithNewNumbersAlsoAfterItWasClosed() {
    StoreOptions options = options(StreamOptions.defaults());
    String behindAll;
    String beforeAll;
    try (ItemStore store = ChronicleItemStore.open(directory, options)) {
      AttributeMapTable notes = put(new AttributeMapTable(store.createTable(NOTES)), 0, 50, "old");
      beforeAll = notes.table().stream().trimHorizon().token();
      TableChanges reader = TableChanges.ofAll(notes.table());
      assertThat(reader.rest()).hasSize(50);
      behindAll = reader.position().token();
      clock.move(Duration.ofDays(2));
      assertThat(store.trimStreams()).isEqualTo(50);
      assertThat(store.trimStreams()).isZero();
      assertThat(reader.rest()).isEmpty();
      assertThat(TableChanges.ofAll(notes.table()).rest()).isEmpty();
    }
    try (ItemStore store = ChronicleItemStore.open(directory, options)) {
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      put(notes, 50, 80, "new");
      StreamPosition stored = StreamPosition.parse(behindAll);
      assertThat(TableChanges.after(notes.table(), stored).rest()).hasSize(30);
      assertThat(TableChanges.ofAll(notes.table()).rest()).hasSize(30);
      TableChanges late = TableChanges.after(notes.table(), StreamPosition.parse(beforeAll));
      assertThatThrownBy(late::next).isInstanceOf(TrimmedDataAccessException.class);
    }
  }

  @Test
  void theOldestRecordsGoWhereThereAreTooMany() {
    StreamOptions small = StreamOptions.defaults().withMaxBytes(StreamOptions.MIN_BYTES);
    try (ItemStore store = ChronicleItemStore.openInMemory(options(small))) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(NOTES));
      String text = "x".repeat(10_000);
      for (int i = 0; i < 300; i++) {
        notes.put(Items.note("author" + i % 20, i, text));
        clock.move(Duration.ofSeconds(1));
      }
      long trimmed = store.trimStreams();
      assertThat(trimmed).isBetween(190L, 210L);
      List<TableChange> left = TableChanges.ofAll(notes.table()).rest();
      assertThat(left).hasSize(300 - (int) trimmed);
      assertThat(store.trimStreams()).isZero();
      assertThat(notes.table().count()).isEqualTo(300);
    }
  }

  @Test
  void theStoreTrimsByItself() {
    StreamOptions often =
        StreamOptions.defaults()
            .withRetention(Duration.ofMinutes(1))
            .withTrimPeriod(Duration.ofSeconds(1));
    try (ItemStore store = ChronicleItemStore.openInMemory(options(often))) {
      AttributeMapTable notes =
          put(new AttributeMapTable(store.createTable(NOTES)), 0, 500, "text");
      clock.move(Duration.ofMinutes(2));
      StoreStream stream = notes.table().stream();
      await(() -> stream.trimHorizon().equals(stream.latest()));
      assertThat(TableChanges.ofAll(notes.table()).rest()).isEmpty();
    }
  }

  @Test
  void aBackupHasTheStreamAndWhatItDoesNotHaveIsAhead() {
    Path backup = directory.resolve("backup");
    StreamPosition position;
    StreamPosition later;
    try (ChronicleItemStore store =
        ChronicleItemStore.open(directory.resolve("data"), options(StreamOptions.defaults()))) {
      AttributeMapTable notes = put(new AttributeMapTable(store.createTable(NOTES)), 0, 50, "a");
      position = TableChanges.ofNew(notes.table()).position();
      put(notes, 0, 20, "b");
      store.backup(backup, ProgressListener.NONE);
      put(notes, 0, 20, "c");
      later = TableChanges.ofNew(notes.table()).position();
    }
    Path restored = directory.resolve("restored");
    ChronicleItemStore.restore(backup, restored, ProgressListener.NONE);
    try (ItemStore store = ChronicleItemStore.open(restored, options(StreamOptions.defaults()))) {
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      assertThat(TableChanges.after(notes.table(), position).rest()).hasSize(20);
      assertThatThrownBy(() -> TableChanges.after(notes.table(), later).next())
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("is ahead of the change stream");
      put(notes, 0, 5, "d");
      assertThat(TableChanges.after(notes.table(), position).rest()).hasSize(25);
    }
  }

  /** The test's timeout ends it. */
  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("waited in vain").isFalse();
      Thread.onSpinWait();
    }
  }
}
