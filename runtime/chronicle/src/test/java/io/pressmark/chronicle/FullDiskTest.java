package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot grow, in a process that may not make files beyond a size. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
  /** In blocks of 1,024 bytes; the third extent is larger. */
  private static final int LIMIT = 1500;

  private static final String TEXT = "x".repeat(400);

  @TempDir Path directory;

  @Test
  void nothingIsLostAndTheStoreStaysUsable() throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("ulimit -f " + LIMIT + " && exec \"$@\"");
    command.add("bash");
    command.addAll(ChildJvm.builder(Filler.class, directory.toString()).command());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    int written = Integer.parseInt(output.strip());

    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      assertThat(store.verify()).isEmpty();
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      assertThat(notes.scanAll(TableScan.all())).hasSize(written);
      for (int i = 0; i < written; i++) {
        notes.put(note("more" + i, i, TEXT));
      }
      assertThat(notes.scanAll(TableScan.all())).hasSize(2 * written);
    }
  }

  /** Fills the store until it is full, and says how many items there are in the end. */
  static final class Filler {
    public static void main(String[] arguments) {
      try (ChronicleItemStore store =
          ChronicleItemStore.open(Path.of(arguments[0]), StoreOptions.defaults())) {
        AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
        int written = fill(notes, "a", 0);
        assertThat(written).isGreaterThan(1000);
        for (int i = 0; i < written; i++) {
          assertThat(notes.get(key("a" + i, i))).contains(note("a" + i, i, TEXT));
        }
        for (int i = 0; i < written; i++) {
          notes.delete(key("a" + i, i));
        }
        assertThat(notes.scanAll(TableScan.all())).isEmpty();
        int again = fill(notes, "b", 0);
        assertThat(again).isGreaterThan(written / 2);
        System.out.println(again);
      }
    }

    private static int fill(AttributeMapTable notes, String prefix, int start) {
      int[] written = {start};
      StoreFullException full =
          catchThrowableOfType(
              StoreFullException.class,
              () -> {
                while (true) {
                  notes.put(note(prefix + written[0], written[0], TEXT));
                  written[0]++;
                }
              });
      assertThat(full).hasMessageContainingAll("cannot grow", ".cm", "bytes", "free some space");
      assertThat(notes.get(key(prefix + written[0], written[0]))).isEmpty();
      return written[0];
    }
  }
}
