package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Partitions that grow beyond the size in the options divide by themselves. */
@Timeout(120)
class PartitionSplitTest {
  private static final TableDefinition TABLE =
      TableDefinition.builder("split")
          .partitionKey("owner", ScalarType.S)
          .sortKey("number", ScalarType.N)
          .build();

  private static final StoreOptions OPTIONS =
      StoreOptions.defaults().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);

  @TempDir Path directory;

  @Test
  void aGrowingPartitionOfAStoreInFilesDividesAndStaysDivided() {
    int partitions;
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      StoreTable table = store.createTable(TABLE);
      load(table, 400, 10);
      await(() -> largest(table) <= StoreOptions.MIN_SPLIT_BYTES);
      check(table, 400, 10);
      assertThat(store.verify()).isEmpty();
      partitions = table.statistics().partitions().size();
      assertThat(partitions).isGreaterThan(3);
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      StoreTable table = store.table(TABLE.name());
      assertThat(table.statistics().partitions()).hasSize(partitions);
      check(table, 400, 10);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void aGrowingPartitionOfAStoreInMemoryDivides() {
    try (ItemStore store = ChronicleItemStore.openInMemory(OPTIONS)) {
      StoreTable table = store.createTable(TABLE);
      load(table, 400, 10);
      await(() -> largest(table) <= StoreOptions.MIN_SPLIT_BYTES);
      check(table, 400, 10);
    }
  }

  @Test
  void oneItemCollectionIsNeverDivided() {
    try (ItemStore store = ChronicleItemStore.openInMemory(OPTIONS)) {
      StoreTable table = store.createTable(TABLE);
      load(table, 1, 4_000);
      // The thread that divides does one thing after the other: this table's turn is over then.
      StoreTable other =
          store.createTable(
              TableDefinition.builder("other")
                  .partitionKey("owner", ScalarType.S)
                  .sortKey("number", ScalarType.N)
                  .build());
      load(other, 400, 10);
      await(() -> largest(other) <= StoreOptions.MIN_SPLIT_BYTES);
      assertThat(table.statistics().partitions()).hasSize(1);
      check(table, 1, 4_000);
    }
  }

  @Test
  void aStoreThatIsOpenedWithASmallerSizeDividesWhatItHas() {
    try (ItemStore store = ChronicleItemStore.open(directory, OPTIONS.withSplitBytes(0))) {
      StoreTable table = store.createTable(TABLE);
      load(table, 300, 10);
      assertThat(table.statistics().partitions()).hasSize(1);
    }
    try (ItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      StoreTable table = store.table(TABLE.name());
      await(() -> largest(table) <= StoreOptions.MIN_SPLIT_BYTES);
      check(table, 300, 10);
    }
  }

  @Test
  void closingWhilePartitionsDivideLeavesAllItems() {
    for (int round = 0; round < 6; round++) {
      Path each = directory.resolve("round" + round);
      try (ItemStore store = ChronicleItemStore.open(each, OPTIONS)) {
        load(store.createTable(TABLE), 150 + 30 * round, 10);
        // Divisions are under way or about to begin.
      }
      try (ItemStore store = ChronicleItemStore.open(each, OPTIONS.withSplitBytes(0))) {
        check(store.table(TABLE.name()), 150 + 30 * round, 10);
      }
    }
  }

  @Test
  void aTableCanBeDroppedWhileItsPartitionsDivide() {
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      for (int round = 0; round < 5; round++) {
        load(store.createTable(TABLE), 200, 10);
        store.deleteTable(TABLE.name());
      }
      assertThat(store.tableNames()).isEmpty();
      StoreTable table = store.createTable(TABLE);
      load(table, 200, 10);
      await(() -> largest(table) <= StoreOptions.MIN_SPLIT_BYTES);
      check(table, 200, 10);
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void hotKeysAreFoundAndOutliveTheStore() {
    try (ItemStore store = ChronicleItemStore.open(directory, OPTIONS.withPartitions(4))) {
      StoreTable table = store.createTable(TABLE);
      load(table, 50, 2);
      AttributeMapTable items = new AttributeMapTable(table);
      for (int i = 0; i < 60_000; i++) {
        items.get(item(i % 3 == 0 ? 7 : i % 50, 0));
      }
      assertThat(table.statistics().hotKeys()).first().satisfies(PartitionSplitTest::isOwner7);
    }
    try (ItemStore store = ChronicleItemStore.open(directory, OPTIONS)) {
      assertThat(store.statistics().tables().get(0).hotKeys())
          .first()
          .satisfies(PartitionSplitTest::isOwner7);
    }
  }

  private static void isOwner7(HotKey key) {
    assertThat(key.partitionKey()).isEqualTo(AttributeValue.s("o7"));
    assertThat(key.share()).isBetween(0.2, 0.5);
  }

  @Test
  void aHotPartitionDivides() {
    StoreOptions options = OPTIONS.withSplitBytes(0).withSplitOperations(50);
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      StoreTable table = store.createTable(TABLE);
      load(table, 100, 3);
      AttributeMapTable items = new AttributeMapTable(table);
      int[] next = {0};
      await(
          () -> {
            items.get(item(next[0]++ % 100, 0));
            return table.statistics().partitions().size() > 1;
          });
      check(table, 100, 3);
    }
  }

  @Test
  void pagesAreWellFilledAndSaySo() {
    try (ItemStore store = ChronicleItemStore.openInMemory(OPTIONS.withSplitBytes(0))) {
      load(store.createTable(TABLE), 300, 5);
      assertThat(store.statistics().fill()).isBetween(0.6, 1.0);
    }
  }

  /** Spins until something is so; the class's timeout ends it if it never is. */
  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("waited in vain").isFalse();
      Thread.onSpinWait();
    }
  }

  private static long largest(StoreTable table) {
    return table.statistics().partitions().stream()
        .mapToLong(PartitionStatistics::bytes)
        .max()
        .orElse(0);
  }

  /** Items of about a kilobyte, and some large ones. */
  private static void load(StoreTable table, int owners, int each) {
    AttributeMapTable items = new AttributeMapTable(table);
    for (int number = 0; number < each; number++) {
      for (int owner = 0; owner < owners; owner++) {
        items.put(item(owner, number));
      }
    }
  }

  private static Map<String, AttributeValue> item(int owner, int number) {
    int length = (owner * 31 + number) % 100 == 7 ? 20_000 : 700 + owner % 100;
    return Map.of(
        "owner", AttributeValue.s("o" + owner),
        "number", AttributeValue.n(number),
        "text", AttributeValue.s(("t" + owner + "." + number + "|").repeat(length / 8)));
  }

  private static void check(StoreTable table, int owners, int each) {
    List<Map<String, AttributeValue>> found = new AttributeMapTable(table).scanAll(TableScan.all());
    Set<Map<String, AttributeValue>> expected = new HashSet<>();
    long bytes = 0;
    for (int owner = 0; owner < owners; owner++) {
      for (int number = 0; number < each; number++) {
        Map<String, AttributeValue> item = item(owner, number);
        expected.add(item);
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
          bytes += attribute.getKey().length() + attribute.getValue().size();
        }
      }
    }
    assertThat(found).hasSameSizeAs(expected);
    assertThat(Set.copyOf(found)).isEqualTo(expected);
    TableStatistics statistics = table.statistics();
    assertThat(statistics.items()).isEqualTo(expected.size());
    assertThat(statistics.bytes()).isEqualTo(bytes);
    assertThat(table.count()).isEqualTo(expected.size());
  }
}
