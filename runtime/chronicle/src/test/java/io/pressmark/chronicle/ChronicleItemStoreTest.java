package io.pressmark.chronicle;

import static io.pressmark.chronicle.Items.by;
import static io.pressmark.chronicle.Items.key;
import static io.pressmark.chronicle.Items.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.Database;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleItemStoreTest {
  @TempDir Path directory;

  private ChronicleItemStore open() {
    return ChronicleItemStore.open(directory, StoreOptions.defaults());
  }

  @Test
  void itemsTablesAndCountsOutliveTheStore() {
    TableStatistics before;
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < 3000; i++) {
        notes.put(note("a" + i % 100, i, "text " + i));
      }
      before = store.table("notes").statistics();
      assertThat(before.items()).isEqualTo(3000);
    }
    try (ItemStore store = open()) {
      assertThat(store.tableNames()).containsExactly("notes");
      StoreTable table = store.table("notes");
      assertThat(table.definition()).isEqualTo(Items.NOTES);
      assertThat(table.statistics().items()).isEqualTo(3000);
      assertThat(table.statistics().bytes()).isEqualTo(before.bytes());
      assertThat(table.statistics().pages()).isEqualTo(before.pages());
      AttributeMapTable notes = new AttributeMapTable(table);
      for (int i = 0; i < 3000; i++) {
        assertThat(notes.get(key("a" + i % 100, i))).contains(note("a" + i % 100, i, "text " + i));
      }
      assertThat(notes.scanAll(TableScan.all())).hasSize(3000);
    }
  }

  @Test
  void aCollectionIsOrderedBySortKeyInBothDirectionsAndAcrossPages() {
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (int i = 999; i >= 0; i--) {
        notes.put(note("one", i - 500, "x".repeat(i)));
        notes.put(note("other", i, ""));
      }
      List<Map<String, AttributeValue>> all =
          IntStream.range(0, 1000).mapToObj(i -> note("one", i - 500, "x".repeat(i))).toList();
      for (int limit : new int[] {7, 500, Integer.MAX_VALUE}) {
        assertThat(notes.queryAll(by("one").limit(limit))).isEqualTo(all);
        assertThat(notes.queryAll(by("one").descending().limit(limit))).isEqualTo(reversed(all));
      }
    }
  }

  private static <T> List<T> reversed(List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
  }

  @Test
  void segmentsOfAScanTogetherReturnEveryItemOnce() {
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < 2000; i++) {
        notes.put(note("author " + i, 1, ""));
      }
      for (int segments : new int[] {1, 2, 3, 7, 64, 1000}) {
        Set<Map<String, AttributeValue>> seen = new HashSet<>();
        for (int segment = 0; segment < segments; segment++) {
          for (Map<String, AttributeValue> item :
              notes.scanAll(TableScan.all().limit(50).segment(segment, segments))) {
            assertThat(seen.add(item)).isTrue();
          }
        }
        assertThat(seen).hasSize(2000);
      }
    }
  }

  @Test
  void longPartitionKeysAreKeptWhole() {
    List<String> authors =
        Stream.of(1, 253, 254, 255, 256, 2048)
            .map("ü"::repeat)
            .filter(s -> s.length() < 1025)
            .toList();
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (String author : authors) {
        notes.put(note(author, 1, "first"));
        notes.put(note(author, 1, "second"));
        notes.put(note(author, 2, "t".repeat(100_000)));
      }
    }
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.table("notes"));
      for (String author : authors) {
        assertThat(notes.get(key(author, 1))).contains(note(author, 1, "second"));
        assertThat(notes.queryAll(by(author).limit(10)))
            .containsExactly(note(author, 1, "second"), note(author, 2, "t".repeat(100_000)));
        notes.update(
            key(author, 1), Updates.update(Updates.set("text", AttributeValue.s("third"))));
        assertThat(notes.get(key(author, 1))).contains(note(author, 1, "third"));
        notes.delete(key(author, 2));
        assertThat(notes.get(key(author, 2))).isEmpty();
      }
      assertThat(notes.scanAll(TableScan.all())).hasSize(authors.size());
    }
  }

  @Test
  void statisticsFollowTheItems() {
    try (ItemStore store = open()) {
      StoreTable table = store.createTable(Items.NOTES);
      AttributeMapTable notes = new AttributeMapTable(table);
      long size = 0;
      for (int i = 0; i < 500; i++) {
        notes.put(note("a" + i, i, "x".repeat(i)));
        notes.put(note("a" + i, i, "y".repeat(i % 7)));
      }
      for (int i = 0; i < 500; i++) {
        if (i % 2 == 0) {
          notes.delete(key("a" + i, i));
        } else {
          size +=
              note("a" + i, i, "y".repeat(i % 7)).entrySet().stream()
                  .mapToLong(e -> e.getKey().length() + e.getValue().size())
                  .sum();
        }
      }
      TableStatistics statistics = table.statistics();
      assertThat(statistics.items()).isEqualTo(250);
      assertThat(table.count()).isEqualTo(250);
      assertThat(statistics.bytes()).isEqualTo(size);
      assertThat(statistics.writes()).isEqualTo(1250);
      List<PartitionStatistics> partitions = statistics.partitions();
      assertThat(partitions.size()).isGreaterThanOrEqualTo(4);
      assertThat(partitions.get(0).firstHash()).isZero();
      assertThat(partitions.get(partitions.size() - 1).lastHash()).isEqualTo(-1L);
      for (int i = 1; i < partitions.size(); i++) {
        assertThat(partitions.get(i).firstHash()).isEqualTo(partitions.get(i - 1).lastHash() + 1);
        assertThat(partitions.get(i).items()).isPositive();
      }
      assertThat(store.statistics().pages()).isGreaterThanOrEqualTo(statistics.pages());
    }
  }

  @Test
  void aTableIsMadeOnceAndDroppedWithItsPages() {
    try (ChronicleItemStore store = open()) {
      StoreTable table = store.createTable(Items.NOTES);
      assertThatThrownBy(() -> store.createTable(Items.NOTES))
          .isInstanceOf(ResourceInUseException.class);
      AttributeMapTable notes = new AttributeMapTable(table);
      for (int i = 0; i < 2000; i++) {
        notes.put(note("a" + i, i, "x".repeat(300)));
      }
      // Each at one moment: another file of pages may be made meanwhile.
      StoreStatistics full = store.statistics();
      assertThat(full.pages() - full.freePages()).isGreaterThan(40);
      store.deleteTable("notes");
      StoreStatistics empty = store.statistics();
      assertThat(empty.freePages()).isEqualTo(empty.pages());
      assertThatThrownBy(() -> store.table("notes")).isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> notes.get(key("a1", 1)))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> notes.put(note("a1", 1, "")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThat(new AttributeMapTable(store.createTable(Items.NOTES)).scanAll(TableScan.all()))
          .isEmpty();
    }
    try (ChronicleItemStore store = open()) {
      assertThat(new AttributeMapTable(store.table("notes")).scanAll(TableScan.all())).isEmpty();
      assertThat(store.verify()).isEmpty();
    }
  }

  @Test
  void keysOfAllTypesKeepTheirOrder() {
    TableDefinition binary =
        TableDefinition.builder("binary")
            .partitionKey("p", ScalarType.B)
            .sortKey("s", ScalarType.B)
            .build();
    TableDefinition single =
        TableDefinition.builder("single").partitionKey("p", ScalarType.N).build();
    try (ItemStore store = open()) {
      AttributeMapTable table = new AttributeMapTable(store.createTable(binary));
      AttributeValue p = AttributeValue.b(new byte[] {-1, 0});
      for (int i = 255; i >= 0; i--) {
        table.put(Map.of("p", p, "s", AttributeValue.b(new byte[] {(byte) i})));
      }
      List<Map<String, AttributeValue>> found = table.queryAll(TableQuery.of(p).limit(1000));
      assertThat(found)
          .isEqualTo(
              IntStream.range(0, 256)
                  .mapToObj(i -> Map.of("p", p, "s", AttributeValue.b(new byte[] {(byte) i})))
                  .toList());
      AttributeMapTable numbers = new AttributeMapTable(store.createTable(single));
      numbers.put(Map.of("p", AttributeValue.n("1.50"), "x", AttributeValue.bool(true)));
      assertThat(numbers.get(Map.of("p", AttributeValue.n("1.5"))).orElseThrow()).hasSize(2);
      assertThat(numbers.queryAll(TableQuery.of(AttributeValue.n("1.5")).limit(5))).hasSize(1);
    }
  }

  @Test
  void anExclusiveStartKeyOfElsewhereIsRefused() {
    try (ItemStore store = open()) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      assertThatThrownBy(() -> notes.query(by("one").limit(10), key("other", 1)))
          .isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void afterCloseEveryCallSaysSo() {
    ChronicleItemStore store = open();
    StoreTable table = store.createTable(Items.NOTES);
    AttributeMapTable notes = new AttributeMapTable(table);
    notes.put(note("a", 1, "x"));
    store.close();
    store.close();
    List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> calls =
        List.of(
            () -> notes.get(key("a", 1)),
            () -> notes.put(note("a", 1, "y")),
            () -> notes.delete(key("a", 1)),
            () ->
                notes.put(
                    Map.of(
                        "author", AttributeValue.s("a"),
                        "number", AttributeValue.n(1),
                        "new name", AttributeValue.nul())),
            () -> notes.scanAll(TableScan.all()),
            () -> notes.queryAll(by("a").limit(1)),
            () -> table.count(),
            () -> table.statistics(),
            () -> store.createTable(Items.NOTES),
            () -> store.table("notes"),
            () -> store.deleteTable("notes"),
            () -> store.tableNames(),
            () -> store.statistics(),
            () -> store.verify());
    for (var call : calls) {
      assertThatThrownBy(call).isInstanceOf(StoreClosedException.class);
    }
  }

  @Test
  void aDirectoryHasOneStoreAtATime() {
    try (ItemStore store = open()) {
      assertThat(store.tableNames()).isEmpty();
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreLockedException.class)
          .hasMessageContaining(directory.toString());
    }
    open().close();
  }

  @Test
  void pagesWithoutCatalogueAreNoNewStore() throws IOException {
    try (ItemStore store = open()) {
      new AttributeMapTable(store.createTable(Items.NOTES)).put(note("a", 1, ""));
    }
    Files.delete(directory.resolve("CONTROL"));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreCorruptException.class)
        .hasMessageContainingAll("CONTROL", "missing");
    // And the attempt gave the directory back.
    assertThatThrownBy(this::open).isInstanceOf(StoreCorruptException.class);
  }

  @Test
  void coreFindsTheEngine() {
    try (Database database = Database.open(directory.resolve("made/by/core"))) {
      assertThat(database.tableNames()).isEmpty();
    }
    assertThat(directory.resolve("made/by/core/CONTROL")).exists();
    try (Database database = Database.inMemory()) {
      assertThat(database.tableNames()).isEmpty();
    }
  }

  @Test
  void inMemoryNothingIsLeft() throws IOException {
    try (ItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      AttributeMapTable notes = new AttributeMapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < 5000; i++) {
        notes.put(note("a" + i % 10, i, "x".repeat(200)));
      }
      assertThat(notes.scanAll(TableScan.all())).hasSize(5000);
      assertThat(notes.queryAll(by("a3").limit(11))).hasSize(500);
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }
}
