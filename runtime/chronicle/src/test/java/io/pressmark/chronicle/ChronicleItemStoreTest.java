package io.pressmark.chronicle;

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
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
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
      MapTable notes = new MapTable(store.createTable(Items.NOTES));
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
      MapTable notes = new MapTable(table);
      for (int i = 0; i < 3000; i++) {
        assertThat(notes.get(key("a" + i % 100, i))).isEqualTo(note("a" + i % 100, i, "text " + i));
      }
      assertThat(notes.scan()).hasSize(3000);
    }
  }

  @Test
  void aCollectionIsOrderedBySortKeyInBothDirectionsAndAcrossPages() {
    try (ItemStore store = open()) {
      MapTable notes = new MapTable(store.createTable(Items.NOTES));
      for (int i = 999; i >= 0; i--) {
        notes.put(note("one", i - 500, "x".repeat(i)));
        notes.put(note("other", i, ""));
      }
      List<Map<String, AttributeValue>> all =
          IntStream.range(0, 1000).mapToObj(i -> note("one", i - 500, "x".repeat(i))).toList();
      for (int limit : new int[] {7, 500, Integer.MAX_VALUE}) {
        assertThat(notes.query(key("one", 0), null, true, limit)).isEqualTo(all);
        assertThat(notes.query(key("one", 0), null, false, limit)).isEqualTo(reversed(all));
      }
    }
  }

  private static <T> List<T> reversed(List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
  }

  @Test
  void segmentsOfAScanTogetherReturnEveryItemOnce() {
    try (ItemStore store = open()) {
      MapTable notes = new MapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < 2000; i++) {
        notes.put(note("author " + i, 1, ""));
      }
      for (int segments : new int[] {1, 2, 3, 7, 64, 1000}) {
        Set<Map<String, AttributeValue>> seen = new HashSet<>();
        for (int segment = 0; segment < segments; segment++) {
          for (Map<String, AttributeValue> item : notes.scan(segment, segments, 50)) {
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
      MapTable notes = new MapTable(store.createTable(Items.NOTES));
      for (String author : authors) {
        notes.put(note(author, 1, "first"));
        notes.put(note(author, 1, "second"));
        notes.put(note(author, 2, "t".repeat(100_000)));
      }
    }
    try (ItemStore store = open()) {
      MapTable notes = new MapTable(store.table("notes"));
      for (String author : authors) {
        assertThat(notes.get(key(author, 1))).isEqualTo(note(author, 1, "second"));
        assertThat(notes.query(key(author, 1), null, true, 10))
            .containsExactly(note(author, 1, "second"), note(author, 2, "t".repeat(100_000)));
        notes.update(
            key(author, 1),
            new UpdateExpression(
                List.of(new UpdateExpression.SetValue("text", AttributeValue.s("third")))));
        assertThat(notes.get(key(author, 1))).isEqualTo(note(author, 1, "third"));
        notes.delete(key(author, 2));
        assertThat(notes.get(key(author, 2))).isNull();
      }
      assertThat(notes.scan()).hasSize(authors.size());
    }
  }

  @Test
  void statisticsFollowTheItems() {
    try (ItemStore store = open()) {
      StoreTable table = store.createTable(Items.NOTES);
      MapTable notes = new MapTable(table);
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
      MapTable notes = new MapTable(table);
      for (int i = 0; i < 2000; i++) {
        notes.put(note("a" + i, i, "x".repeat(300)));
      }
      long used = store.statistics().pages() - store.statistics().freePages();
      assertThat(used).isGreaterThan(40);
      store.deleteTable("notes");
      assertThat(store.statistics().freePages()).isEqualTo(store.statistics().pages());
      assertThatThrownBy(() -> store.table("notes")).isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> notes.get(key("a1", 1)))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> notes.put(note("a1", 1, "")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThat(new MapTable(store.createTable(Items.NOTES)).scan()).isEmpty();
    }
    try (ChronicleItemStore store = open()) {
      assertThat(new MapTable(store.table("notes")).scan()).isEmpty();
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
      MapTable table = new MapTable(store.createTable(binary));
      AttributeValue p = AttributeValue.b(new byte[] {-1, 0});
      for (int i = 255; i >= 0; i--) {
        table.put(Map.of("p", p, "s", AttributeValue.b(new byte[] {(byte) i})));
      }
      List<Map<String, AttributeValue>> found =
          table.query(Map.of("p", p, "s", AttributeValue.b(new byte[] {0})), null, true, 1000);
      assertThat(found)
          .isEqualTo(
              IntStream.range(0, 256)
                  .mapToObj(i -> Map.of("p", p, "s", AttributeValue.b(new byte[] {(byte) i})))
                  .toList());
      MapTable numbers = new MapTable(store.createTable(single));
      numbers.put(Map.of("p", AttributeValue.n("1.50"), "x", AttributeValue.bool(true)));
      assertThat(numbers.get(Map.of("p", AttributeValue.n("1.5")))).hasSize(2);
      assertThat(numbers.query(Map.of("p", AttributeValue.n("1.5")), null, true, 5)).hasSize(1);
    }
  }

  @Test
  void anExclusiveStartKeyOfElsewhereIsRefused() {
    try (ItemStore store = open()) {
      StoreTable table = store.createTable(Items.NOTES);
      MapTable notes = new MapTable(table);
      EncodedKey one = new EncodedKey();
      one.set(notes.key(key("one", 1)));
      EncodedKey other = new EncodedKey();
      other.set(notes.key(key("other", 1)));
      assertThatThrownBy(
              () ->
                  table.query(
                      new QueryRequest(one, null, true, null, 10, false, other), new ItemBatch()))
          .isInstanceOf(ValidationException.class);
    }
  }

  @Test
  void afterCloseEveryCallSaysSo() {
    ChronicleItemStore store = open();
    StoreTable table = store.createTable(Items.NOTES);
    MapTable notes = new MapTable(table);
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
            () -> notes.scan(),
            () -> notes.query(key("a", 1), null, true, 1),
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
      new MapTable(store.createTable(Items.NOTES)).put(note("a", 1, ""));
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
      MapTable notes = new MapTable(store.createTable(Items.NOTES));
      for (int i = 0; i < 5000; i++) {
        notes.put(note("a" + i % 10, i, "x".repeat(200)));
      }
      assertThat(notes.scan()).hasSize(5000);
      assertThat(notes.query(key("a3", 0), null, true, 11)).hasSize(500);
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }
}
