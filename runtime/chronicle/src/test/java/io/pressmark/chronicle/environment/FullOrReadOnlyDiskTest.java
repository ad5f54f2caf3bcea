package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.StoreOnDisk;
import io.pressmark.chronicle.environment.RefusingDisk.Refusal;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that cannot grow, and a directory that cannot be written: each change that needs it is
 * refused and named, what is stored stays, and the store goes on once there is room again.
 */
class FullOrReadOnlyDiskTest {
  @TempDir Path directory;

  private final RefusingDisk disk = new RefusingDisk();
  private final Notes notes = new Notes();

  private static StoreOptions options(Durability durability) {
    return StoreOptions.defaults().withPartitions(1).withDurability(durability);
  }

  @ParameterizedTest
  @EnumSource
  void whenFilesCannotGrowTheStoreGoesOnWithWhatItHas(Durability durability) {
    try (ChronicleItemStore store = StoreOnDisk.open(directory, options(durability), disk)) {
      store.createTable(Notes.TABLE);
      notes.put(store, 1, 100);
      notes.transact(store, 10, 100);
      disk.refuse(Refusal.GROWTH);

      assertThatThrownBy(() -> notes.putNamed(store, 2, "new"))
          .isInstanceOf(StoreException.class)
          .hasMessageContainingAll("'new'", "No space left");
      TableDefinition other =
          TableDefinition.builder("other").partitionKey("id", ScalarType.S).build();
      assertThatThrownBy(() -> store.createTable(other))
          .isInstanceOf(StoreException.class)
          .hasMessageContainingAll("'other'", "No space left");
      notes.check(store);
      notes.put(store, 3, 100);

      disk.refuse(Refusal.NOTHING);
      notes.putNamed(store, 2, "new");
      store.createTable(other);
      notes.check(store);
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options(durability))) {
      notes.check(store);
      assertThat(store.tableNames()).containsExactly("notes", "other");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenTheJournalCannotGrowTransactionsAreRefused(Durability durability) {
    try (ChronicleItemStore store = StoreOnDisk.open(directory, options(durability), disk)) {
      store.createTable(Notes.TABLE);
      // Room in the pages, so that they are not what fills up first.
      for (int id = 0; id < 20; id++) {
        notes.put(store, id, 300_000);
      }
      for (int id = 1; id < 20; id++) {
        notes.delete(store, id);
      }
      disk.refuse(Refusal.GROWTH);
      StoreException refused =
          catchThrowableOfType(
              StoreException.class,
              () -> {
                // Under PROCESS the first one makes the journal; else the first segment fills up.
                for (int i = 0; i < 1_000; i++) {
                  notes.transact(store, 100, 100_000);
                }
              });
      assertThat(refused).hasMessageContainingAll("journal", "No space left");
      notes.check(store);

      disk.refuse(Refusal.NOTHING);
      notes.transact(store, 100, 100_000);
      notes.check(store);
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options(durability))) {
      notes.check(store);
    }
  }

  @Test
  void aStoreThatCannotBeWrittenIsNotOpened() throws IOException {
    try (ChronicleItemStore store = StoreOnDisk.open(directory, options(Durability.SYNC), disk)) {
      store.createTable(Notes.TABLE);
      notes.put(store, 1, 100);
    }
    Map<String, Long> before = files();
    disk.refuse(Refusal.CHANGES);
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> StoreOnDisk.open(directory, options(Durability.SYNC), disk))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining(directory.toString());
    }
    assertThat(files()).isEqualTo(before);
    disk.refuse(Refusal.NOTHING);
    try (ChronicleItemStore store = StoreOnDisk.open(directory, options(Durability.SYNC), disk)) {
      notes.check(store);
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    for (Path path : List.of(file, file.resolve("store"))) {
      assertThatThrownBy(() -> ChronicleItemStore.open(path, options(Durability.PROCESS)))
          .isInstanceOf(StoreIoException.class)
          .hasMessageContaining(path.toString());
    }
    disk.refuse(Refusal.CHANGES);
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> StoreOnDisk.open(missing, options(Durability.PROCESS), disk))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining(missing.toString());
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        sizes.put(file.getFileName().toString(), Files.size(file));
      }
    }
    return sizes;
  }
}
