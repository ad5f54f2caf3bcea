package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.testkit.item.AttributeMapTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Space of deleted items is used again, and sparse pages are put together. */
class SpaceReuseTest {
  private static final int ITEMS = 20_000;
  private static final int KEPT = ITEMS / 10;

  @TempDir Path directory;

  @Test
  void pagesShrinkWithWhatIsDeletedAndTheNextLoadNeedsNoMore() {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, StoreOptions.defaults())) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        order.add(i);
        put(notes, i);
      }
      StoreStatistics full = store.statistics();
      long fullPages = full.tables().get(0).pages();

      Collections.shuffle(order, new Random(1));
      for (int i : order.subList(KEPT, ITEMS)) {
        notes.delete(Items.key("a" + i, i));
      }
      long sparsePages = store.statistics().tables().get(0).pages();
      // A tenth of the items in pages that are at least a quarter full.
      assertThat(sparsePages).isLessThan(fullPages * 4 / 10);

      for (int i : order.subList(KEPT, ITEMS)) {
        put(notes, i);
      }
      StoreStatistics again = store.statistics();
      assertThat(again.pages()).isEqualTo(full.pages());
      assertThat(again.items()).isEqualTo(ITEMS);
      assertThat(store.verify()).isEmpty();
    }
  }

  private static void put(AttributeMapTable notes, int i) {
    notes.put(Items.note("a" + i, i, "text-" + i + "-" + "x".repeat(200)));
  }
}
