package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.ChildJvm;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.item.AttributeMapTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryStartTest {

  /** Chronicle is what makes a store in files slow to start; one in memory does without. */
  @Test
  void aStoreInMemoryLoadsNoClassOfChronicles() throws Exception {
    Process process =
        ChildJvm.builder(
                Path.of(System.getProperty("java.home")),
                List.of("-Xlog:class+load:stdout"),
                User.class)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .anyMatch(line -> line.contains(ChronicleItemStore.class.getName()))
        .noneMatch(line -> line.contains("net.openhft."));
  }

  /** Puts and gets an item. */
  static final class User {
    public static void main(String[] arguments) {
      try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
        AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
        notes.put(Items.note("a", 1, "x"));
        if (!notes.get(Items.key("a", 1)).equals(Optional.of(Items.note("a", 1, "x")))) {
          throw new IllegalStateException("the item is not there");
        }
      }
    }
  }
}
