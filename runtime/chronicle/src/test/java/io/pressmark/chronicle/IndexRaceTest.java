package io.pressmark.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.model.IndexChecker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Items move between the partition keys of an index while others query it, add and remove another
 * index, and fill the table until its partitions and those of the index divide. An item is where
 * its version says, at every moment: a query that does not find it at one place, or finds it at
 * another, can only have been overtaken by a later version.
 *
 * <p>Some thousand moves in the build; {@code -Dpressmark.index.moves=1000000} makes more.
 */
@Timeout(600)
class IndexRaceTest {
  private static final int MOVES = Integer.getInteger("pressmark.index.moves", 4_000);
  private static final int MOVING = 24;
  private static final int PLACES = 3;
  private static final int MOVERS = 2;

  private static final TableDefinition THINGS =
      TableDefinition.builder("things")
          .partitionKey("id", ScalarType.S)
          .sortKey("at", ScalarType.N)
          .index(
              IndexDefinition.global("by-place")
                  .partitionKey("place", ScalarType.S)
                  .sortKey("rank", ScalarType.N)
                  .build())
          .index(
              IndexDefinition.local("local")
                  .sortKey("rank", ScalarType.N)
                  .projectKeysOnly()
                  .build())
          .build();

  private static final IndexDefinition LATE =
      IndexDefinition.global("late")
          .partitionKey("rank", ScalarType.N)
          .sortKey("place", ScalarType.S)
          .include("version")
          .build();

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicLong queries = new AtomicLong();
  private final AtomicLong changes = new AtomicLong();
  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  @TempDir Path directory;

  @Test
  void anItemIsAtOnePlaceOfAnIndexAtAnyMoment() throws Exception {
    System.out.println("Index races: seed " + seed + ", " + MOVES + " moves");
    StoreOptions options =
        StoreOptions.defaults().withPartitions(1).withSplitBytes(StoreOptions.MIN_SPLIT_BYTES);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options)) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      for (int i = 0; i < MOVING; i++) {
        things.put(moving(i, 0));
      }
      List<Future<?>> others = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Random random = new Random(seed + i);
        others.add(threads.submit(untilDone(() -> observe(store, random))));
      }
      others.add(threads.submit(untilDone(() -> changeIndexes(store))));
      others.add(threads.submit(untilDone(() -> assertThat(store.verify()).isEmpty())));
      List<Future<?>> movers = new ArrayList<>();
      for (int i = 0; i < MOVERS; i++) {
        int mover = i;
        movers.add(threads.submit(() -> move(store, mover)));
      }
      for (Future<?> mover : movers) {
        mover.get();
      }
      done.set(true);
      for (Future<?> other : others) {
        other.get();
      }
      assertThat(queries).as("seed %d: queries", seed).hasPositiveValue();
      assertThat(changes).as("seed %d: indexes added", seed).hasPositiveValue();
      assertThat(store.verify()).as("seed %d", seed).isEmpty();
      assertThat(IndexChecker.requireInStep(things.table(), "seed " + seed)).isPositive();
      assertThat(things.table().index("by-place").statistics().partitions())
          .as("seed %d: partitions of the index", seed)
          .hasSizeGreaterThan(1);
    } finally {
      done.set(true);
      threads.shutdown();
    }
    try (ChronicleItemStore store = ChronicleItemStore.open(directory, options)) {
      assertThat(store.verify()).as("seed %d", seed).isEmpty();
      FilledIndexes.await(store.table("things"));
      IndexChecker.requireInStep(store.table("things"), "seed " + seed + ", opened again");
    }
  }

  /** Again and again; whoever fails stops all. */
  private Runnable untilDone(Runnable work) {
    return () -> {
      try {
        do {
          work.run();
        } while (!done.get());
      } finally {
        done.set(true);
      }
    };
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of("id", AttributeValue.s("moving" + number), "at", AttributeValue.n(number));
  }

  /** Version 0 is at place 0, version 1 at place 1, and so on round and round. */
  private static Map<String, AttributeValue> moving(int number, long version) {
    Map<String, AttributeValue> item = new HashMap<>(key(number));
    item.put("place", place((int) (version % PLACES)));
    item.put("rank", AttributeValue.n(number));
    item.put("version", AttributeValue.n(version));
    item.put("text", AttributeValue.s("v" + version + ".".repeat((int) (version * 37 % 900))));
    return item;
  }

  private static AttributeValue place(int place) {
    return AttributeValue.s("place" + place);
  }

  private static long version(Map<String, AttributeValue> item) {
    AttributeValue version = Objects.requireNonNull(item.get("version"));
    return ((AttributeValue.N) version).value().longValueExact();
  }

  /** Moves its own items, alone and several at once, and adds items that stay where they are. */
  private void move(ChronicleItemStore store, int mover) {
    Random random = new Random(seed * 31 + mover);
    AttributeMapTable things = new AttributeMapTable(store.table("things"));
    long[] versions = new long[MOVING];
    for (int i = 0; i < MOVES / MOVERS && !done.get(); i++) {
      int first = own(random, mover);
      int second = own(random, mover);
      if (first == second || random.nextBoolean()) {
        things.put(moving(first, ++versions[first]));
      } else {
        new TableTransaction(store)
            .put(things.table(), moving(first, ++versions[first]))
            .put(things.table(), moving(second, ++versions[second]))
            .run();
      }
      things.put(filler(mover, i, random));
    }
  }

  private static int own(Random random, int mover) {
    return mover + MOVERS * random.nextInt(MOVING / MOVERS);
  }

  /** Few of many places, some of no place, so that the index divides and is sparse. */
  private static Map<String, AttributeValue> filler(int mover, int number, Random random) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("id", AttributeValue.s("filler" + number % 400));
    item.put("at", AttributeValue.n(1_000L * (1 + mover) + number % 997));
    item.put("rank", AttributeValue.n(random.nextInt(50)));
    item.put("version", AttributeValue.n(0));
    item.put("text", AttributeValue.s("f".repeat(400 + random.nextInt(800))));
    if (random.nextInt(5) > 0) {
      item.put("place", AttributeValue.s("elsewhere" + random.nextInt(60)));
    }
    return item;
  }

  private void observe(ChronicleItemStore store, Random random) {
    int number = random.nextInt(MOVING);
    int place = random.nextInt(PLACES);
    long before = read(store, number);
    List<Map<String, AttributeValue>> found =
        new AttributeMapIndex(store.table("things").index("by-place"))
            .query(List.of(place(place))).stream()
                .filter(item -> Objects.equals(item.get("id"), key(number).get("id")))
                .toList();
    long after = read(store, number);
    String when =
        "seed " + seed + ", item " + number + ", place " + place + ", " + before + " to " + after;
    // It has the same sort key everywhere, so that one query cannot meet it twice.
    assertThat(found).as(when).hasSizeLessThanOrEqualTo(1);
    if (found.isEmpty()) {
      assertThat(before % PLACES != place || after > before).as("%s: missed", when).isTrue();
    } else {
      long version = version(found.get(0));
      assertThat(version).as(when).isBetween(before, after);
      assertThat(found.get(0)).as(when).isEqualTo(moving(number, version));
      assertThat(version % PLACES).as("%s: at a wrong place", when).isEqualTo(place);
    }
    queries.incrementAndGet();
  }

  private static long read(ChronicleItemStore store, int number) {
    Optional<Map<String, AttributeValue>> item =
        new TableReads(store).get(store.table("things"), key(number)).run().get(0);
    return version(item.orElseThrow());
  }

  /** The index is right as soon as it can be read; what it was before nobody sees. */
  private void changeIndexes(ChronicleItemStore store) {
    store.addIndex("things", LATE, ProgressListener.NONE);
    int number = (int) (changes.incrementAndGet() % MOVING);
    long before = read(store, number);
    AttributeMapIndex late = new AttributeMapIndex(store.table("things").index("late"));
    List<Long> found =
        late.query(List.of(AttributeValue.n(number))).stream()
            .filter(item -> Objects.equals(item.get("id"), key(number).get("id")))
            .map(IndexRaceTest::version)
            .toList();
    long after = read(store, number);
    // By place within one rank: a query can meet it twice while it moves, or miss it.
    if (before == after) {
      assertThat(found).as("seed %d, item %d", seed, number).containsExactly(before);
    }
    store.removeIndex("things", "late");
  }

  @Test
  void aTableOrAnIndexThatGoesWhileItIsFilledSaysSo() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store =
        ChronicleItemStore.openInMemory(StoreOptions.defaults().withPartitions(2))) {
      AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
      for (int i = 0; i < 2_500; i++) {
        things.put(moving(i, i));
      }
      for (boolean whole : new boolean[] {false, true}) {
        Future<?> adding =
            threads.submit(
                () ->
                    store.addIndex(
                        "things",
                        LATE,
                        (phase, items, total) -> {
                          if (items > 0 && items < total) {
                            goes(store, whole);
                          }
                        }));
        assertThat(adding)
            .failsWithin(Duration.ofSeconds(60))
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(ResourceNotFoundException.class)
            .withMessageContaining(whole ? "'things' was deleted" : "'things/late' was removed");
        assertThat(store.verify()).isEmpty();
      }
      assertThat(store.tableNames()).isEmpty();
    } finally {
      threads.shutdown();
    }
  }

  private static void goes(ChronicleItemStore store, boolean whole) {
    if (whole) {
      store.tableNames().forEach(store::deleteTable);
    } else if (store.table("things").definition().index("late").isPresent()) {
      store.removeIndex("things", "late");
    }
  }

  @Test
  void anIndexIsRemovedOnceWhoeverElseTries() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ChronicleItemStore store =
        ChronicleItemStore.openInMemory(StoreOptions.defaults().withPartitions(2))) {
      for (int round = 0; round < 60; round++) {
        AttributeMapTable things = new AttributeMapTable(store.createTable(THINGS));
        for (int i = 0; i < 20; i++) {
          things.put(moving(i, i));
        }
        List<Future<Boolean>> removals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          removals.add(
              threads.submit(() -> removes(() -> store.removeIndex("things", "by-place"))));
        }
        boolean deletes = round % 2 == 0;
        Future<Boolean> deletion =
            threads.submit(() -> deletes && removes(() -> store.deleteTable("things")));
        int removed = 0;
        for (Future<Boolean> removal : removals) {
          removed += removal.get() ? 1 : 0;
        }
        assertThat(deletion.get()).isEqualTo(deletes);
        assertThat(removed).isBetween(deletes ? 0 : 1, 1);
        assertThat(store.verify()).isEmpty();
        if (!deletes) {
          store.deleteTable("things");
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static boolean removes(Runnable removal) {
    try {
      removal.run();
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }
}
