package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ItemCollectionSizeLimitExceededException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit of item collections of tables with local indexes, made small. */
final class ItemCollectionLimitTest {
  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(IndexDefinition.local("byText").sortKey("text", ScalarType.S).build())
          .index(
              IndexDefinition.local("bySize")
                  .sortKey("size", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .index(IndexDefinition.global("everywhere").partitionKey("text", ScalarType.S).build())
          .build();

  private static final int LENGTH = 100;

  @TempDir Path directory;

  private static StoreOptions options() {
    return StoreOptions.defaults().withPartitions(1);
  }

  private static Map<String, AttributeValue> item(String id, int at, int length) {
    return Map.of(
        "id", AttributeValue.s(id),
        "at", AttributeValue.n(at),
        "text", AttributeValue.s("t".repeat(length)),
        "size", AttributeValue.n(1));
  }

  private static Map<String, AttributeValue> key(String id, int at) {
    return Map.of("id", AttributeValue.s(id), "at", AttributeValue.n(at));
  }

  private static void fill(ItemStore store, String id, int items) {
    AttributeMapTable things = new AttributeMapTable(store.table("things"));
    for (int at = 0; at < items; at++) {
      things.put(item(id, at, LENGTH));
    }
  }

  /** What a collection of so many items weighs with its local entries. */
  private static long weight(String id, int items) {
    try (ItemStore store = ChronicleItemStore.openInMemory(options())) {
      store.createTable(THINGS);
      fill(store, id, items);
      TableDescription described = store.describe("things");
      return described.bytes()
          + described.index("byText").map(IndexDescription::bytes).orElseThrow()
          + described.index("bySize").map(IndexDescription::bytes).orElseThrow();
    }
  }

  private static void assertRefused(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOf(ItemCollectionSizeLimitExceededException.class)
        .hasMessage("Collection size exceeded.");
  }

  private static void assertCounts(ItemStore store, long expected) {
    TableDescription described = store.describe("things");
    assertThat(described.items()).isEqualTo(expected);
    assertThat(described.indexes()).extracting(IndexDescription::items).containsOnly(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 250, 300, 2048})
  void aCollectionIsFilledToItsLimitAndNotByOneByteMore(int idLength) {
    String id = "i".repeat(idLength);
    StoreOptions limited = options().withItemCollectionLimit(weight(id, 10));
    try (ItemStore store = ChronicleItemStore.open(directory, limited)) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      fill(store, id, 10);
      assertRefused(() -> things.put(item(id, 0, LENGTH + 1)));
      assertRefused(() -> things.put(item(id, 10, 1)));
      assertRefused(() -> things.put(key(id, 11)));
      things.put(item(id, 0, LENGTH));
      assertCounts(store, 10);
    }
    try (ItemStore store = ChronicleItemStore.open(directory, limited)) {
      AttributeMapTable things = new AttributeMapTable(store.table("things"));
      assertRefused(() -> things.put(item(id, 10, 1)));
      assertThat(things.delete(key(id, 3))).isPresent();
      things.put(item(id, 10, LENGTH));
      assertRefused(() -> things.put(key(id, 11)));
      assertCounts(store, 10);
    }
  }

  @Test
  void largeItemsCountWithAllTheirBytes() {
    Map<String, AttributeValue> large =
        Map.of(
            "id", AttributeValue.s("a"),
            "at", AttributeValue.n(1),
            "text", AttributeValue.s("t"),
            "body", AttributeValue.s("b".repeat(150_000)));
    // The item and its entry in the one local index that it is in, which carries all of it.
    long weight = 2 * (2 + 1 + 2 + 2 + 4 + 1 + 4 + 150_000);
    try (ItemStore store =
        ChronicleItemStore.openInMemory(options().withItemCollectionLimit(weight + 8))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      things.put(large);
      assertRefused(
          () ->
              things.put(
                  Map.of(
                      "id",
                      AttributeValue.s("a"),
                      "at",
                      AttributeValue.n(22),
                      "x",
                      AttributeValue.s("x"))));
      things.put(key("a", 2));
      assertThat(store.describe("things").bytes()).isEqualTo(weight / 2 + 7);
    }
  }

  @Test
  void otherCollectionsOfThePartitionGoOn() {
    try (ItemStore store =
        ChronicleItemStore.openInMemory(options().withItemCollectionLimit(weight("a", 10)))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      fill(store, "a", 10);
      fill(store, "b", 10);
      fill(store, "c", 9);
      for (String full : new String[] {"a", "b"}) {
        assertRefused(() -> things.put(key(full, 11)));
      }
      things.put(item("c", 9, LENGTH));
      assertRefused(() -> things.put(key("c", 11)));
      assertCounts(store, 30);
    }
  }

  @Test
  void updatesMayMakeItSmallerAndNotLarger() {
    try (ItemStore store =
        ChronicleItemStore.openInMemory(options().withItemCollectionLimit(weight("a", 10)))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      fill(store, "a", 10);
      assertRefused(
          () ->
              things.update(
                  key("a", 1), Updates.update(Updates.set("more", AttributeValue.s("x")))));
      assertThat(things.get(key("a", 1))).contains(item("a", 1, LENGTH));
      things.put(item("a", 1, LENGTH - 10));
      things.update(key("a", 1), Updates.update(Updates.set("more", AttributeValue.s("x"))));
      assertRefused(() -> things.put(item("a", 10, 1)));
    }
  }

  @Test
  void aTransactionIsCancelledForWhatItAddsAsAWhole() {
    try (ItemStore store =
        ChronicleItemStore.openInMemory(options().withItemCollectionLimit(weight("a", 10)))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      fill(store, "a", 9);
      TransactionCanceledException cancelled =
          catchThrowableOfType(
              TransactionCanceledException.class,
              () ->
                  new TableTransaction(store)
                      .put(things.table(), item("a", 10, LENGTH))
                      .put(things.table(), item("b", 1, LENGTH))
                      .put(things.table(), item("a", 11, LENGTH))
                      .run());
      assertThat(cancelled.reasons())
          .extracting(CancellationReason::code)
          .containsExactly(
              "ItemCollectionSizeLimitExceeded", "None", "ItemCollectionSizeLimitExceeded");
      assertThat(cancelled.reasons().get(0).message()).contains("Collection size exceeded.");
      assertCounts(store, 9);
      new TableTransaction(store)
          .put(things.table(), item("a", 10, LENGTH))
          .delete(things.table(), key("a", 3), null)
          .put(things.table(), item("a", 11, LENGTH))
          .run();
      assertCounts(store, 10);
      assertRefused(() -> things.put(key("a", 12)));
    }
  }

  @Test
  void aBatchIsRefused() {
    try (ItemStore store =
        ChronicleItemStore.openInMemory(options().withItemCollectionLimit(weight("a", 10)))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      fill(store, "a", 10);
      assertRefused(() -> new TableBatch(store).put(things.table(), item("a", 10, LENGTH)).run());
      assertCounts(store, 10);
      new TableBatch(store).delete(things.table(), key("a", 1)).run();
      new TableBatch(store).put(things.table(), item("a", 10, LENGTH)).run();
      assertCounts(store, 10);
    }
  }

  @Test
  void aTableWithoutLocalIndexesHasNoLimit() {
    try (ItemStore store = ChronicleItemStore.openInMemory(options().withItemCollectionLimit(1))) {
      store.createTable(THINGS.withIndexes(THINGS.indexes().subList(2, 3)));
      fill(store, "a", 10);
      assertCounts(store, 10);
    }
  }

  @Test
  void theLimitIsOneByteAtLeastAndTenGigabytesUnlessToldOtherwise() {
    assertThat(StoreOptions.defaults().itemCollectionLimit()).isEqualTo(10L << 30);
    assertThatThrownBy(() -> StoreOptions.defaults().withItemCollectionLimit(0))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("itemCollectionLimit");
  }
}
