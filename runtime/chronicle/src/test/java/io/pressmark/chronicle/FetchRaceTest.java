package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Items change, go and come back, and move within a local index that carries keys only, while
 * others read them whole through it: what is returned is an item that was written, in the order of
 * the index, and one that stays is always there, once.
 */
@Timeout(600)
class FetchRaceTest {
  private static final int WRITES = Integer.getInteger("pressmark.fetch.writes", 20_000);
  private static final int MOVING = 12;
  private static final int STAYING = 12;

  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(
              IndexDefinition.local("ranks")
                  .sortKey("rank", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .build();

  private final AtomicBoolean done = new AtomicBoolean();
  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  @Test
  void whatIsFetchedIsWholeAndWhereItsEntryIs() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store = ChronicleItemStore.openInMemory(StoreOptions.defaults())) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      for (int i = 0; i < STAYING; i++) {
        things.put(thing(MOVING + i, 10 * i + 5, 0));
      }
      List<Future<Integer>> readers = new ArrayList<>();
      for (boolean scans : new boolean[] {false, true}) {
        readers.add(threads.submit(() -> read(store, scans)));
      }
      write(things);
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).as("seed %d: moving items met", seed).isPositive();
      }
      assertThat(store.verify()).isEmpty();
    } finally {
      done.set(true);
      threads.shutdown();
    }
  }

  /** Every attribute follows from the number, the rank and the version. */
  private static Map<String, AttributeValue> thing(int number, long rank, long version) {
    Map<String, AttributeValue> thing = new LinkedHashMap<>();
    thing.put("id", AttributeValue.s("all"));
    thing.put("at", AttributeValue.n(number));
    thing.put("rank", AttributeValue.n(rank));
    thing.put("version", AttributeValue.n(version));
    thing.put("text", AttributeValue.s(rank + "/" + version + ".".repeat((int) (version % 700))));
    return thing;
  }

  private void write(AttributeMapTable things) {
    Random random = new Random(seed);
    for (int version = 1; version <= WRITES; version++) {
      int number = random.nextInt(MOVING);
      Map<String, AttributeValue> thing = thing(number, random.nextInt(10 * STAYING), version);
      if (random.nextInt(4) == 0) {
        things.delete(Map.of("id", thing.get("id"), "at", thing.get("at")));
      } else {
        things.put(thing);
      }
    }
  }

  /** Returns how many moving items it met. */
  private int read(ChronicleItemStore store, boolean scans) {
    int met = 0;
    do {
      AttributeMapIndex ranks =
          new AttributeMapIndex(store.table("things").index("ranks"))
              .returning(Selection.allAttributes());
      List<Map<String, AttributeValue>> found =
          scans ? ranks.scan() : ranks.query(List.of(AttributeValue.s("all")));
      List<Long> order = found.stream().map(item -> number(item, "rank")).toList();
      assertThat(order).as("seed %d", seed).isSorted();
      int staying = 0;
      for (Map<String, AttributeValue> item : found) {
        int number = (int) number(item, "at");
        assertThat(item)
            .as("seed %d", seed)
            .isEqualTo(thing(number, number(item, "rank"), number(item, "version")));
        staying += number >= MOVING ? 1 : 0;
      }
      assertThat(staying).as("seed %d", seed).isEqualTo(STAYING);
      met += found.size() - staying;
    } while (!done.get());
    return met;
  }

  private static long number(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    assertThat(value).as(attribute).isInstanceOf(AttributeValue.N.class);
    return value instanceof AttributeValue.N n ? n.value().longValueExact() : -1;
  }
}
