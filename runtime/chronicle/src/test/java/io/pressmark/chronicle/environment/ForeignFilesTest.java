package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.internal.files.HeatFile;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of a store that are missing, cut, of another store, or anything: each is refused by its
 * name, or was not needed; nothing of the others is changed for it.
 */
class ForeignFilesTest {
  private static final StoreOptions OPTIONS =
      StoreOptions.defaults().withPartitions(1).withDurability(Durability.PROCESS);

  @TempDir Path parent;

  private final Random random = new Random(Long.getLong("pressmark.seed", 9));
  private final Notes notes = new Notes();
  private Path directory;

  @BeforeEach
  void fill() {
    directory = parent.resolve("store");
    fill(directory, notes, 200);
  }

  private static void fill(Path place, Notes notes, int count) {
    try (ChronicleItemStore store = ChronicleItemStore.open(place, OPTIONS)) {
      store.createTable(Notes.TABLE);
      for (int id = 0; id < count; id++) {
        notes.put(store, id, 3_000);
      }
      notes.transact(store, 10, 3_000);
    }
  }

  /** The files that a store cannot do without. */
  private List<Path> needed() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(
              file ->
                  !file.endsWith("LOCK")
                      && !file.endsWith(HeatFile.NAME)
                      && !file.getFileName().toString().contains("journal"))
          .sorted()
          .toList();
    }
  }

  private void requireRefused(Path file, String what) {
    Throwable refused = catchThrowable(() -> ChronicleItemStore.open(directory, OPTIONS).close());
    assertThat(refused)
        .as("%s %s", file, what)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.getFileName().toString());
  }

  private void requireWhole() {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      notes.check(store);
    }
  }

  @Test
  void cutFilesAreRefused() throws IOException {
    assertThat(needed()).hasSizeGreaterThan(3);
    for (Path file : needed()) {
      byte[] content = Files.readAllBytes(file);
      int longest = content.length - (file.toString().endsWith(".cm") ? 4_096 : 1);
      for (int length : new int[] {0, 1, 31, 100, random.nextInt(longest), longest}) {
        Files.write(file, Arrays.copyOf(content, Math.min(length, longest)));
        requireRefused(file, "cut at " + length);
      }
      Files.write(file, content);
    }
    requireWhole();
  }

  @Test
  void missingFilesAreRefused() throws IOException {
    for (Path file : needed()) {
      Path aside = parent.resolve("aside");
      Files.move(file, aside);
      requireRefused(file, "missing");
      Files.move(aside, file);
    }
    requireWhole();
  }

  @Test
  void randomBytesAreRefused() throws IOException {
    for (Path file : needed()) {
      byte[] content = Files.readAllBytes(file);
      byte[] anything = new byte[content.length];
      random.nextBytes(anything);
      Files.write(file, anything);
      requireRefused(file, "of random bytes");
      Files.write(file, content);
    }
    requireWhole();
  }

  @Test
  void filesOfAnotherStoreAreRefusedOrFoundByVerifying() throws IOException {
    Path other = parent.resolve("other");
    fill(other, new Notes(), 5);
    for (Path file : needed()) {
      if (file.endsWith("CONTROL") || file.endsWith("dictionary")) {
        continue;
      }
      Path theirs = other.resolve(file.getFileName());
      if (!Files.exists(theirs)) {
        continue;
      }
      byte[] content = Files.readAllBytes(file);
      Files.copy(theirs, file, StandardCopyOption.REPLACE_EXISTING);
      requireNotTakenForOurs(file);
      Files.write(file, content);
    }
    requireWhole();
  }

  private void requireNotTakenForOurs(Path file) {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      assertThat(store.verify()).as("%s", file).isNotEmpty();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining(file.getFileName().toString());
    }
  }
}
