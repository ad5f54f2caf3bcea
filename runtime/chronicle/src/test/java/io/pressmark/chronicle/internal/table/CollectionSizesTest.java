package io.pressmark.chronicle.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.store.EngineStore;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.core.error.ItemCollectionSizeLimitExceededException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollectionSizesTest {
  private static final int COLLECTIONS = 4;
  private static final int ITEMS = 12;
  private static final long LIMIT = 1_500;

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  private Map<String, AttributeValue> key() {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put("id", AttributeValue.s("c" + random.nextInt(COLLECTIONS)));
    key.put("at", AttributeValue.n(random.nextInt(ITEMS)));
    return key;
  }

  private Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = key();
    if (random.nextBoolean()) {
      item.put("text", AttributeValue.s("t".repeat(1 + random.nextInt(300))));
    }
    if (random.nextInt(4) == 0) {
      item.put("expires", AttributeValue.n(1_000_000 + random.nextInt(1_000)));
    }
    return item;
  }

  private static ItemKey keyOf(int collection) {
    byte[] id = ("c" + collection).getBytes(StandardCharsets.UTF_8);
    EncodedKey key = new EncodedKey();
    key.set(id, 0, id.length, id.length, 0);
    ItemKey entry = new ItemKey();
    entry.set(key);
    return entry;
  }

  private static long sizeOf(EngineTable table, CollectionSizes sizes, ItemKey key) {
    Partition partition = table.partitions().of(key.hash()).entries();
    partition.lock();
    try {
      return sizes.size(key);
    } finally {
      partition.unlock();
    }
  }

  private void write(EngineStore store, AttributeMapTable table) {
    switch (random.nextInt(5)) {
      case 0 -> table.delete(key());
      case 1 ->
          table.update(
              key(),
              Updates.update(
                  Updates.set("text", AttributeValue.s("u".repeat(1 + random.nextInt(100))))));
      case 2 -> {
        Map<String, AttributeValue> first = item();
        Map<String, AttributeValue> second = key();
        if (!first.get("id").equals(second.get("id"))
            || !first.get("at").equals(second.get("at"))) {
          new TableTransaction(store::transactWrite)
              .put(table.table(), first)
              .delete(table.table(), second, null)
              .run();
        }
      }
      default -> table.put(item());
    }
  }

  @Test
  void whatIsKeptIsWhatIsThere() {
    StoreOptions options =
        StoreOptions.defaults()
            .withPartitions(2)
            .withItemCollectionLimit(LIMIT)
            .withClock(() -> Instant.ofEpochSecond(1_000_500));
    int refused = 0;
    try (EngineStore store = EngineStore.openInMemory(options)) {
      EngineTable things =
          store.createTable(
              TableDefinition.builder("things")
                  .partitionKey("id", ScalarType.S)
                  .sortKey("at", ScalarType.N)
                  .index(IndexDefinition.local("byText").sortKey("text", ScalarType.S).build())
                  .timeToLive("expires")
                  .build());
      AttributeMapTable table = new AttributeMapTable(things);
      for (int i = 0; i < 3_000; i++) {
        try {
          write(store, table);
        } catch (ItemCollectionSizeLimitExceededException | TransactionCanceledException e) {
          refused++;
        }
        if (i % 500 == 250) {
          store.deleteExpiredItems();
        }
        CollectionSizes counted = new CollectionSizes(things, LIMIT);
        for (int collection = 0; i % 50 == 0 && collection < COLLECTIONS; collection++) {
          ItemKey key = keyOf(collection);
          assertThat(sizeOf(things, things.collections(), key))
              .as("collection %d after %d writes of seed %d", collection, i, seed)
              .isEqualTo(sizeOf(things, counted, key))
              .isLessThanOrEqualTo(LIMIT);
        }
      }
    }
    assertThat(refused).as("seed %d", seed).isPositive();
  }
}
