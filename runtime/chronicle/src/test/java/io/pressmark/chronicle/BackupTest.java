package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final TableDefinition OTHERS =
      TableDefinition.builder("others").partitionKey("id", ScalarType.B).build();

  @TempDir Path parent;

  private Path backup() {
    return parent.resolve("store.backup");
  }

  private Path restored() {
    return parent.resolve("restored");
  }

  private ChronicleItemStore open(Path directory) {
    return ChronicleItemStore.open(directory, StoreOptions.defaults());
  }

  private static void fill(ItemStore store, int items) {
    AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
    AttributeMapTable others = new AttributeMapTable(store.createTable(OTHERS));
    Random random = new Random(11);
    for (int i = 0; i < items; i++) {
      int length = i % 400 == 7 ? 200_000 : random.nextInt(600);
      String author = "a" + i % 40 + (i % 9 == 0 ? "z".repeat(500) : "");
      notes.put(note(author, i, Long.toString(random.nextLong(), 36).repeat(length / 10)));
      byte[] id = new byte[1 + i % 12];
      random.nextBytes(id);
      others.put(Map.of("id", AttributeValue.b(id), "n" + i % 60, AttributeValue.n(i)));
    }
  }

  /** What is beside the backup and the stores that the test made. */
  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void aRestoredStoreHasEverythingAndGoesOn() throws IOException {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      fill(store, 2500);
      store.createTable(TableDefinition.builder("dropped").partitionKey("x", ScalarType.N).build());
      store.deleteTable("dropped");
      before = Contents.of(store);
      TransferReport report = store.backup(backup(), ProgressListener.NONE);
      assertThat(report.items()).isEqualTo(before.values().stream().mapToInt(Set::size).sum());
      assertThat(report.bytes()).isEqualTo(Files.size(backup()));
    }
    TransferReport report = ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE);
    assertThat(report.items()).isEqualTo(before.values().stream().mapToInt(Set::size).sum());
    assertThat(names()).containsExactlyInAnyOrder("store", "store.backup", "restored");
    try (ChronicleItemStore store = open(restored())) {
      assertThat(Contents.of(store)).isEqualTo(before);
      assertThat(store.verify()).isEmpty();
      assertThat(store.recovery().left().name()).isEqualTo("CLOSED");
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      notes.put(note("later", 1, "y".repeat(100_000)));
      Map<String, AttributeValue> wide = new java.util.HashMap<>(note("later", 2, ""));
      wide.put("a name of its own", AttributeValue.bool(true));
      notes.put(wide);
      store.createTable(TableDefinition.builder("new").partitionKey("x", ScalarType.N).build());
      before = Contents.of(store);
    }
    try (ChronicleItemStore store = open(restored())) {
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  @Test
  void aStoreInMemoryIsRestoredToFiles() {
    Map<String, Set<Map<String, AttributeValue>>> before;
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      fill(store, 300);
      before = Contents.of(store);
      store.backup(backup(), ProgressListener.NONE);
    }
    ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE);
    try (ChronicleItemStore store = open(restored())) {
      assertThat(Contents.of(store)).isEqualTo(before);
    }
  }

  @Test
  void anEmptyStoreIsRestored() throws IOException {
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      store.backup(backup(), ProgressListener.NONE);
    }
    Files.createDirectory(restored());
    ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE);
    try (ChronicleItemStore store = open(restored())) {
      assertThat(store.tableNames()).isEmpty();
      fill(store, 50);
    }
  }

  @Test
  void whatIsMadeDroppedAndWrittenMeanwhileIsAsItIsAtTheEnd() {
    Map<String, Set<Map<String, AttributeValue>>> atTheEnd;
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      fill(store, 2500);
      List<String> phases = new ArrayList<>();
      store.backup(
          backup(),
          (phase, done, total) -> {
            if (phases.isEmpty() && done > 1000) {
              phases.add(phase);
              store.deleteTable("others");
              AttributeMapTable made =
                  new AttributeMapTable(store.createTable(Items.NOTES.withName("made")));
              AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
              for (int i = 0; i < 1500; i++) {
                made.put(note("m" + i, i, "made meanwhile"));
                notes.put(note("a" + i % 40, i, i % 100 == 0 ? "w".repeat(90_000) : "changed"));
                notes.delete(key("a" + i % 40, i + 1));
              }
            }
          });
      assertThat(phases).hasSize(1);
      atTheEnd = Contents.of(store);
    }
    ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE);
    try (ChronicleItemStore store = open(restored())) {
      assertThat(store.tableNames()).containsExactly("made", "notes");
      assertThat(Contents.of(store)).isEqualTo(atTheEnd);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void anAbortedBackupLeavesNothing() throws IOException {
    IllegalStateException abort = new IllegalStateException("enough");
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      fill(store, 2500);
      assertThatThrownBy(
              () ->
                  store.backup(
                      backup(),
                      (phase, done, total) -> {
                        assertThat(done).isLessThanOrEqualTo(total);
                        if (done > 2000) {
                          throw abort;
                        }
                      }))
          .isSameAs(abort);
      assertThat(names()).containsExactly("store");
      store.backup(backup(), ProgressListener.NONE);
    }
    assertThat(names()).containsExactlyInAnyOrder("store", "store.backup");
    for (String phase : List.of("verify", "restore")) {
      assertThatThrownBy(
              () ->
                  ChronicleItemStore.restore(
                      backup(),
                      restored(),
                      (now, done, total) -> {
                        if (now.equals(phase) && done > total / 2) {
                          throw abort;
                        }
                      }))
          .isSameAs(abort);
      assertThat(names()).containsExactlyInAnyOrder("store", "store.backup");
    }
  }

  @Test
  void aStoreClosedMeanwhileSaysSoAndLeavesNothing() throws IOException {
    ChronicleItemStore store = open(parent.resolve("store"));
    fill(store, 2500);
    assertThatThrownBy(
            () ->
                store.backup(
                    backup(),
                    (phase, done, total) -> {
                      if (done > 1000) {
                        store.close();
                      }
                    }))
        .isInstanceOf(StoreClosedException.class);
    assertThat(names()).containsExactly("store");
    assertThatThrownBy(() -> store.backup(backup(), ProgressListener.NONE))
        .isInstanceOf(StoreClosedException.class);
    assertThat(names()).containsExactly("store");
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNothing() throws IOException {
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      fill(store, 20);
      store.backup(backup(), ProgressListener.NONE);
    }
    byte[] whole = Files.readAllBytes(backup());
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 60)) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 16;
      Files.write(backup(), flipped);
      assertThatThrownBy(
              () -> ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE))
          .as("byte %d", at)
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining(backup().toString());
      assertThat(names()).as("byte %d", at).containsExactly("store.backup");
    }
  }

  @Test
  void whatIsThereIsNeverReplaced() throws IOException {
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      fill(store, 20);
      store.backup(backup(), ProgressListener.NONE);
      assertThatThrownBy(() -> store.backup(backup(), ProgressListener.NONE))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining("never replaces");
      assertThatThrownBy(() -> store.backup(parent.resolve("missing/b"), ProgressListener.NONE))
          .isInstanceOf(StoreIoException.class);
    }
    for (String place : List.of("store", "store.backup")) {
      assertThatThrownBy(
              () ->
                  ChronicleItemStore.restore(
                      backup(), parent.resolve(place), ProgressListener.NONE))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining(place);
    }
    assertThatThrownBy(
            () ->
                ChronicleItemStore.restore(
                    parent.resolve("none"), restored(), ProgressListener.NONE))
        .isInstanceOf(StoreIoException.class);
    assertThat(names()).containsExactlyInAnyOrder("store", "store.backup");
  }

  @Test
  void aLeftoverIsReplacedAndAForeignFileIsNot() throws IOException {
    try (ChronicleItemStore store = open(parent.resolve("store"))) {
      fill(store, 20);
      store.backup(backup(), ProgressListener.NONE);
    }
    Path leftover = parent.resolve("restored.restoring");
    Contents.copy(parent.resolve("store"), leftover);
    ChronicleItemStore.restore(backup(), restored(), ProgressListener.NONE);
    assertThat(names()).containsExactlyInAnyOrder("store", "store.backup", "restored");
    Path other = parent.resolve("other");
    Path foreign = Files.createDirectory(parent.resolve("other.restoring")).resolve("thesis.txt");
    Files.writeString(foreign, "ten years of work");
    assertThatThrownBy(() -> ChronicleItemStore.restore(backup(), other, ProgressListener.NONE))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining("thesis.txt");
    assertThat(foreign).hasContent("ten years of work");
    assertThat(other).doesNotExist();
  }
}
