package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableChange;
import io.pressmark.testkit.item.TableChanges;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.TableTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Readers follow a stream while threads write, an index is maintained and partitions divide: what
 * they see at any time is, item by item, what the writers did, without a gap.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StreamThreadsTest {
  private static final int WRITERS = 3;
  private static final int WRITES = 3_000;
  private static final int READERS = 2;

  private static final TableDefinition NOTES =
      TableDefinition.builder("notes")
          .partitionKey("author", ScalarType.S)
          .sortKey("number", ScalarType.N)
          .index(IndexDefinition.global("byText").partitionKey("text", ScalarType.S).build())
          .stream(StreamView.NEW_AND_OLD_IMAGES)
          .build();

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  @Test
  void readersSeeEveryChangeOfAnItemInOrder() throws Exception {
    System.out.printf("StreamThreadsTest: seed %d%n", seed);
    StoreOptions options =
        StoreOptions.defaults().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    try (ItemStore store = ChronicleItemStore.openInMemory(options)) {
      StoreTable table = store.createTable(NOTES);
      List<Future<Map<Map<String, AttributeValue>, Map<String, AttributeValue>>>> readers =
          new ArrayList<>();
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        TableChanges changes = TableChanges.ofAll(table).limit(1 + i * 99);
        readers.add(threads.submit(() -> follow(changes)));
      }
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(threads.submit(() -> write(store, table, writer)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      new AttributeMapTable(table).put(Items.note("end", 0, "end"));
      List<Map<String, AttributeValue>> items =
          new AttributeMapTable(table).scanAll(TableScan.all());
      for (Future<Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> reader : readers) {
        assertThat(reader.get().values()).containsExactlyInAnyOrderElementsOf(items);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** All threads write the same items; some writes are transactions over several of them. */
  private void write(ItemStore store, StoreTable table, int writer) {
    Random random = new Random(seed + writer);
    AttributeMapTable notes = new AttributeMapTable(table);
    for (int i = 0; i < WRITES; i++) {
      String text = writer + ":" + i + ":" + "x".repeat(random.nextInt(600));
      String author = "author" + random.nextInt(30);
      switch (random.nextInt(4)) {
        case 0 -> notes.delete(Items.key(author, random.nextInt(3)));
        case 1 ->
            new TableTransaction(store)
                .put(table, Items.note(author, 0, text))
                .put(table, Items.note(author, 1, text))
                .put(table, Items.note("author" + random.nextInt(30), 2, text))
                .run();
        default -> notes.put(Items.note(author, random.nextInt(3), text));
      }
    }
  }

  /** Replays changes until the last one; every old image must be what the changes before led to. */
  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> follow(
      TableChanges changes) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
    Map<String, AttributeValue> end = Items.key("end", 0);
    boolean ended = false;
    boolean more = true;
    while (!ended || more) {
      List<TableChange> some = changes.next();
      for (TableChange change : some) {
        Map<String, AttributeValue> before =
            change.after() == null
                ? items.remove(change.key())
                : items.put(change.key(), change.after());
        assertThat(before).as("seed %d", seed).isEqualTo(change.before());
        ended |= change.key().equals(end);
      }
      more = !some.isEmpty();
    }
    return items;
  }
}
