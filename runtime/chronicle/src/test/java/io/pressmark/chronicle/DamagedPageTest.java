package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that the disk or the operating system lost: named, never read, and the only one lost. */
class DamagedPageTest {
  private static final int ITEMS = 3000;
  private static final int VICTIM = 1234;

  @TempDir Path directory;

  private ChronicleItemStore open() {
    return ChronicleItemStore.open(directory, StoreOptions.defaults());
  }

  private static String text(int number) {
    return "needle-" + number + "-" + "x".repeat(200);
  }

  @Test
  void afterTheSystemWentDownWhatIsWholeIsKept() throws Exception {
    writeAndDie();
    ControlFile file = new ControlFile(directory);
    Control left = file.read();
    assertThat(left.clean()).isFalse();
    file.write(left.withState(false, "another run of the system"));
    damage(text(VICTIM));

    List<Integer> lost = new ArrayList<>();
    try (ChronicleItemStore store = open()) {
      assertThat(store.verify()).hasSize(1).first().asString().contains("Page");
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      for (int i = 0; i < ITEMS; i++) {
        try {
          assertThat(notes.get(key("a" + i, i))).contains(note("a" + i, i, text(i)));
        } catch (StoreCorruptException e) {
          assertThat(e).hasMessageContaining("Page ");
          lost.add(i);
        }
      }
      assertThat(lost).contains(VICTIM).hasSizeBetween(1, 80);
      assertThatThrownBy(() -> notes.put(note("a" + VICTIM, VICTIM, "new")))
          .isInstanceOf(StoreCorruptException.class);
      for (int i = 0; i < ITEMS; i++) {
        if (!lost.contains(i)) {
          notes.put(note("a" + i, i, "changed"));
        }
      }
    }
    try (ChronicleItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      for (int i = 0; i < ITEMS; i++) {
        if (!lost.contains(i)) {
          assertThat(notes.get(key("a" + i, i))).contains(note("a" + i, i, "changed"));
        }
      }
      assertThatThrownBy(() -> notes.get(key("a" + VICTIM, VICTIM)))
          .isInstanceOf(StoreCorruptException.class);
    }
  }

  @Test
  void afterACleanCloseDamageIsFoundAtTheFirstTouch() throws IOException {
    try (ChronicleItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      write(notes);
    }
    damage(text(VICTIM));
    try (ChronicleItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      assertThatThrownBy(() -> notes.get(key("a" + VICTIM, VICTIM)))
          .isInstanceOf(StoreCorruptException.class)
          .hasMessageContaining("Page ");
      assertThatThrownBy(() -> notes.scanAll(TableScan.all()))
          .isInstanceOf(StoreCorruptException.class);
      assertThat(store.verify()).hasSize(1);
    }
  }

  private void writeAndDie() throws IOException, InterruptedException {
    Process process = ChildJvm.start(Writer.class, directory.toString());
    assertThat(process.waitFor()).isEqualTo(Writer.EXIT);
  }

  private static void write(AttributeMapTable notes) {
    for (int i = 0; i < ITEMS; i++) {
      notes.put(note("a" + i, i, text(i)));
    }
  }

  /** Flips a bit in the first occurrence of a text in the extents. */
  private void damage(String text) throws IOException {
    byte[] needle = text.getBytes(StandardCharsets.UTF_8);
    try (DirectoryStream<Path> extents = Files.newDirectoryStream(directory, "e*.cm")) {
      for (Path extent : extents) {
        int at =
            new String(Files.readAllBytes(extent), StandardCharsets.ISO_8859_1)
                .indexOf(new String(needle, StandardCharsets.ISO_8859_1));
        if (at >= 0) {
          try (RandomAccessFile file = new RandomAccessFile(extent.toFile(), "rw")) {
            file.seek(at + 10);
            file.write(needle[10] ^ 1);
          }
          return;
        }
      }
    }
    throw new AssertionError("the item is in no extent");
  }

  /** Writes, and ends without closing the store. */
  static final class Writer {
    static final int EXIT = 42;

    public static void main(String[] arguments) {
      ChronicleItemStore store =
          ChronicleItemStore.open(Path.of(arguments[0]), StoreOptions.defaults());
      write(new AttributeMapTable(store.createTable(Items.NOTES)));
      Runtime.getRuntime().halt(EXIT);
    }
  }
}
