package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The directory of an open store disappears. Elsewhere than here it cannot be removed at all. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RemovedDirectoryTest {
  private static final StoreOptions OPTIONS = StoreOptions.defaults().withPartitions(1);

  @TempDir Path parent;

  private final Notes notes = new Notes();

  @Test
  void whatNeedsAFileIsRefusedAndNothingIsMadeAnew() throws IOException {
    Path directory = parent.resolve("store");
    ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS);
    store.createTable(Notes.TABLE);
    notes.put(store, 1, 100);
    remove(directory);

    // The pages are mapped: they are there as long as the store is open.
    notes.check(store);
    notes.put(store, 2, 100);
    notes.check(store);
    TableDefinition other =
        TableDefinition.builder("other").partitionKey("id", ScalarType.S).build();
    assertThatThrownBy(() -> store.createTable(other))
        .isInstanceOf(StoreIoException.class)
        .hasMessageContainingAll("'other'", directory.toString());
    StoreException full =
        catchThrowableOfType(
            StoreException.class,
            () -> {
              for (int id = 100; ; id++) {
                notes.put(store, id, 10_000);
              }
            });
    assertThat(full).hasMessageContaining(directory.toString());
    assertThat(notes.size()).isGreaterThan(20);
    notes.check(store);

    assertThatThrownBy(store::close)
        .isInstanceOf(StoreIoException.class)
        .hasMessageContaining(directory.toString());
    assertThat(directory).doesNotExist();
  }

  private static void remove(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(directory)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
