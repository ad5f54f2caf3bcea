package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that may not open any more files. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FileDescriptorsTest {
  private static final StoreOptions OPTIONS = StoreOptions.defaults().withPartitions(1);

  @TempDir Path directory;

  @Test
  void changesThatNeedAFileAreRefusedAndTheStoreGoesOn() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add("ulimit -n 200 && exec \"$@\"");
    command.add("sh");
    // The JVM would raise the limit to the hard one.
    command.addAll(
        ChildJvm.builder(
                Path.of(System.getProperty("java.home")),
                List.of("-XX:-MaxFDLimit"),
                Hog.class,
                directory.toString())
            .command());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();

    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      assertThat(store.verify()).isEmpty();
      assertThat(store.tableNames()).containsExactly("notes", "other");
    }
  }

  /** Takes all file descriptors while the store is open, and gives them back. */
  static final class Hog {
    public static void main(String[] arguments) throws IOException {
      Path directory = Path.of(arguments[0]);
      Notes notes = new Notes();
      TableDefinition other =
          TableDefinition.builder("other").partitionKey("id", ScalarType.S).build();
      try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
        store.createTable(Notes.TABLE);
        for (int id = 0; id < 100; id++) {
          notes.put(store, id, 100);
        }
        // So that every class is loaded that the following needs.
        notes.check(store);
        catchThrowableOfType(StoreException.class, () -> store.createTable(Notes.TABLE));
        List<FileInputStream> taken = takeAll();
        StoreException refused =
            catchThrowableOfType(StoreException.class, () -> store.createTable(other));
        StoreException full =
            catchThrowableOfType(
                StoreException.class,
                () -> {
                  for (int id = 100; ; id++) {
                    notes.put(store, id, 10_000);
                  }
                });
        StoreException unrecorded =
            catchThrowableOfType(StoreException.class, () -> notes.transact(store, 50, 100));
        for (FileInputStream each : taken) {
          each.close();
        }
        assertThat(refused).hasMessageContainingAll("'other'", "Too many open files");
        assertThat(full).hasMessageContainingAll("cannot grow", "Too many open files");
        assertThat(unrecorded).hasMessageContainingAll("journal", "Too many open files");
        notes.check(store);
        store.createTable(other);
        notes.transact(store, 50, 100);
        notes.put(store, 1_000_000, 10_000);
        notes.check(store);
      }
    }

    private static List<FileInputStream> takeAll() {
      List<FileInputStream> taken = new ArrayList<>();
      try {
        while (true) {
          taken.add(new FileInputStream("/dev/null"));
        }
      } catch (IOException e) {
        return taken;
      }
    }
  }
}
