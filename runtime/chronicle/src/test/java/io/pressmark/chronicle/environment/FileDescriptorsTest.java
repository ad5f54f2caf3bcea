package io.pressmark.chronicle.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.StoreOnDisk;
import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final List<FileInputStream> TAKEN = new ArrayList<>();

    public static void main(String[] arguments) {
      Path directory = Path.of(arguments[0]);
      // A rehearsal: classes that were not loaded yet could not be read from their files.
      RefusingDisk disk = new RefusingDisk();
      try (ChronicleItemStore store =
          StoreOnDisk.open(directory.resolve("rehearsal"), OPTIONS, disk)) {
        play(
            store,
            () -> disk.refuse(RefusingDisk.Refusal.GROWTH),
            () -> disk.refuse(RefusingDisk.Refusal.NOTHING),
            "No space left");
      }
      try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
        play(store, Hog::takeAll, Hog::giveBack, "Too many open files");
      }
    }

    private static void play(
        ChronicleItemStore store, Runnable refuse, Runnable allow, String reason) {
      Notes notes = new Notes();
      store.createTable(Notes.TABLE);
      for (int id = 0; id < 100; id++) {
        notes.put(store, id, 100);
      }
      notes.check(store);
      TableDefinition other =
          TableDefinition.builder("other").partitionKey("id", ScalarType.S).build();
      StoreException unmade = null;
      while (unmade == null) {
        refuse.run();
        // What the store's own threads gave back meanwhile is enough for a table: once more then.
        unmade = catchThrowableOfType(StoreException.class, () -> store.createTable(other));
        if (unmade == null) {
          store.deleteTable(other.name());
        }
      }
      StoreException unrecorded =
          catchThrowableOfType(
              StoreException.class,
              () -> {
                while (true) {
                  // There may be a file that was made ahead.
                  notes.transact(store, 50, 100);
                }
              });
      StoreException full =
          catchThrowableOfType(
              StoreException.class,
              () -> {
                for (int id = 100; ; id++) {
                  notes.put(store, id, 10_000);
                }
              });
      allow.run();
      assertThat(unmade).hasMessageContainingAll("'other'", reason);
      assertThat(unrecorded).hasMessageContainingAll("journal", reason);
      assertThat(full).hasMessageContainingAll("cannot grow", reason);
      notes.check(store);
      store.createTable(other);
      notes.transact(store, 50, 100);
      notes.put(store, 1_000_000, 10_000);
      notes.check(store);
    }

    private static void takeAll() {
      try {
        while (true) {
          TAKEN.add(new FileInputStream("/dev/null"));
        }
      } catch (IOException e) {
        // That was the last one.
        assertThat(TAKEN).isNotEmpty();
      }
    }

    private static void giveBack() {
      for (FileInputStream each : TAKEN) {
        try {
          each.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
