package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Items move in a local index, and come and go, while others query the index for whole items, which
 * it has to fetch from the table: what a query returns satisfies its condition, and is whole.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LocalFetchRaceTest {
  private static final int WRITES = 30_000;
  private static final int ITEMS = 20;
  private static final int RANKS = 10;
  private static final String TEXT = "x".repeat(300);

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicLong returned = new AtomicLong();

  @Test
  void whatIsFetchedIsWholeAndWhereItWasLookedFor() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      AttributeMapTable table =
          new AttributeMapTable(
              store.createTable(
                  TableDefinition.builder("things")
                      .partitionKey("id", ScalarType.S)
                      .sortKey("at", ScalarType.N)
                      .index(
                          IndexDefinition.local("by-rank")
                              .sortKey("rank", ScalarType.N)
                              .projectKeysOnly()
                              .build())
                      .build()));
      List<Future<?>> readers =
          List.of(
              threads.submit(() -> read(store, new Random(seed + 1))),
              threads.submit(() -> read(store, new Random(seed + 2))));
      write(table, new Random(seed));
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
      assertThat(returned).as("seed %d: items returned", seed).hasPositiveValue();
    } finally {
      done.set(true);
      threads.shutdown();
    }
  }

  private static void write(AttributeMapTable table, Random random) {
    for (int i = 0; i < WRITES; i++) {
      long at = random.nextInt(ITEMS);
      Map<String, AttributeValue> item = new HashMap<>();
      item.put("id", AttributeValue.s("a"));
      item.put("at", AttributeValue.n(at));
      if (random.nextInt(5) == 0) {
        table.delete(item);
        continue;
      }
      long rank = random.nextInt(RANKS);
      item.put("rank", AttributeValue.n(rank));
      item.put("same", AttributeValue.s(rank + TEXT));
      item.put("write", AttributeValue.n(i));
      table.put(item);
    }
  }

  private void read(ChronicleItemStore store, Random random) {
    AttributeMapIndex index =
        new AttributeMapIndex(store.table("things").index("by-rank"))
            .returning(Selection.allAttributes());
    while (!done.get()) {
      AttributeValue rank = AttributeValue.n(random.nextInt(RANKS));
      List<Map<String, AttributeValue>> found =
          index.query(
              List.of(AttributeValue.s("a")), new SortKeyCondition(Operator.EQUAL, List.of(rank)));
      for (Map<String, AttributeValue> item : found) {
        assertThat(item).as("seed %d", seed).hasSize(5).containsEntry("rank", rank);
        String number = ((AttributeValue.N) rank).value().toPlainString();
        assertThat(item).as("seed %d", seed).containsEntry("same", AttributeValue.s(number + TEXT));
      }
      returned.addAndGet(found.size());
    }
  }
}
