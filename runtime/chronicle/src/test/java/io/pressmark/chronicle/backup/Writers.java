package io.pressmark.chronicle.backup;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/**
 * Threads that write to two tables, each its own items. The k-th step of a thread is a function of
 * the thread and k alone, so that a state of the store is right exactly if each thread's items are
 * those after its first so many steps. Every fifth step is a transaction over both tables.
 */
final class Writers {
  static final int THREADS = 4;
  static final TableDefinition LEFT = table("left");
  static final TableDefinition RIGHT = table("right");
  private static final int SLOTS = 160;

  /** How many steps of each thread have returned. */
  final AtomicIntegerArray done = new AtomicIntegerArray(THREADS);

  private final ItemStore store;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
  private final Thread[] threads = new Thread[THREADS];

  private Writers(ItemStore store) {
    this.store = store;
  }

  private static TableDefinition table(String name) {
    return TableDefinition.builder(name)
        .partitionKey("owner", ScalarType.S)
        .sortKey("slot", ScalarType.N)
        .build();
  }

  static void createTables(ItemStore store) {
    store.createTable(LEFT);
    store.createTable(RIGHT);
  }

  /** Starts; each thread goes on behind its first {@code from} steps. */
  static Writers start(ItemStore store, int[] from, IntConsumer stepDone) {
    Writers writers = new Writers(store);
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      writers.done.set(t, from[t]);
      writers.threads[t] = new Thread(() -> writers.run(thread, stepDone), "writer-" + t);
      writers.threads[t].start();
    }
    return writers;
  }

  private void run(int thread, IntConsumer stepDone) {
    AttributeMapTable left = new AttributeMapTable(store.table(LEFT.name()));
    AttributeMapTable right = new AttributeMapTable(store.table(RIGHT.name()));
    try {
      for (int k = done.get(thread); !stop.get(); k++) {
        step(left, right, thread, k);
        done.set(thread, k + 1);
        stepDone.accept(thread);
      }
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  /** What ended threads before they were stopped. */
  List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  /** Whether a thread's items are those after so many of its steps, between two limits. */
  static boolean isPrefix(
      Map<String, Set<Map<String, AttributeValue>>> contents, int thread, int least, int most) {
    Model model = new Model(thread);
    for (int steps = least; steps <= most; steps++) {
      model.advanceTo(steps);
      if (model.matches(contents)) {
        return true;
      }
    }
    return false;
  }

  private void step(AttributeMapTable left, AttributeMapTable right, int thread, int k) {
    if (k % 5 == 4) {
      new TableTransaction(store)
          .put(left.table(), item(thread, k))
          .put(right.table(), item(thread, k))
          .run();
    } else if (k % 7 == 3) {
      left.delete(key(thread, k));
    } else {
      left.put(item(thread, k));
    }
  }

  private static Map<String, AttributeValue> key(int thread, int k) {
    // Slots are not used in order, so that a page has entries of all ages.
    int slot = (int) (k * 2654435761L % SLOTS);
    return Map.of(
        "owner", AttributeValue.s("t" + thread + "/" + slot % 8), "slot", AttributeValue.n(slot));
  }

  private static Map<String, AttributeValue> item(int thread, int k) {
    Map<String, AttributeValue> item = new HashMap<>(key(thread, k));
    item.put("step", AttributeValue.n(k));
    item.put("text", AttributeValue.s("s".repeat(k % 97 == 5 ? 60_000 : k % 300)));
    return item;
  }

  /** Stops all threads and waits for them. */
  void stop() throws InterruptedException {
    stop.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  int[] doneNow() {
    int[] now = new int[THREADS];
    for (int t = 0; t < THREADS; t++) {
      now[t] = done.get(t);
    }
    return now;
  }

  /** The content of both tables after each thread's first so many steps. */
  static final class Model {
    private final Map<String, Map<Object, Map<String, AttributeValue>>> tables = new HashMap<>();
    private final int thread;
    private int steps;

    Model(int thread) {
      this.thread = thread;
      tables.put(LEFT.name(), new HashMap<>());
      tables.put(RIGHT.name(), new HashMap<>());
    }

    void advanceTo(int count) {
      for (; steps < count; steps++) {
        Object key = key(thread, steps);
        if (steps % 5 == 4) {
          tables.get(LEFT.name()).put(key, item(thread, steps));
          tables.get(RIGHT.name()).put(key, item(thread, steps));
        } else if (steps % 7 == 3) {
          tables.get(LEFT.name()).remove(key);
        } else {
          tables.get(LEFT.name()).put(key, item(thread, steps));
        }
      }
    }

    /** Whether these are the thread's items, in a store that holds those of others too. */
    boolean matches(Map<String, Set<Map<String, AttributeValue>>> contents) {
      String own = "t" + thread + "/";
      for (String table : tables.keySet()) {
        Set<Map<String, AttributeValue>> found = new HashSet<>();
        for (Map<String, AttributeValue> item : contents.getOrDefault(table, Set.of())) {
          if (((AttributeValue.S) item.get("owner")).value().startsWith(own)) {
            found.add(item);
          }
        }
        if (!found.equals(new HashSet<>(tables.get(table).values()))) {
          return false;
        }
      }
      return true;
    }
  }
}
