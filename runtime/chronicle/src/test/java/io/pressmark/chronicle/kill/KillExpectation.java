package io.pressmark.chronicle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.FilledIndexes;
import io.pressmark.chronicle.kill.Operations.Kind;
import io.pressmark.chronicle.kill.Operations.Operation;
import io.pressmark.chronicle.kill.Operations.Step;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.StreamChecker;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.model.IndexChecker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the writers of one store have had acknowledged, and what must therefore be stored: every
 * acknowledged operation; the one that was under way wholly or not at all; nothing else.
 */
final class KillExpectation {
  private final KillMode mode;
  private final long seed;
  private final int[] acknowledged = new int[Operations.THREADS];

  /** What the first so many operations of each thread lead to, and how many are transactions. */
  private final int[] applied = new int[Operations.THREADS];

  private final long[] transactions = new long[Operations.THREADS];
  private final List<Map<String, Map<String, AttributeValue>>> expectations = new ArrayList<>();

  KillExpectation(KillMode mode, long seed) {
    this.mode = mode;
    this.seed = seed;
    for (int thread = 0; thread < Operations.THREADS; thread++) {
      expectations.add(new HashMap<>());
    }
  }

  void acknowledged(int thread) {
    acknowledged[thread]++;
  }

  int done(int thread) {
    return acknowledged[thread];
  }

  static Map<String, AttributeValue> key(Step step) {
    return key(step.owner(), step.number());
  }

  private static Map<String, AttributeValue> key(String owner, long number) {
    return Map.of("owner", AttributeValue.s(owner), "number", AttributeValue.n(number));
  }

  static Map<String, AttributeValue> item(Step step) {
    Map<String, AttributeValue> item = new HashMap<>(key(step));
    item.put("text", AttributeValue.s(step.text()));
    color(item, step);
    return item;
  }

  private static void color(Map<String, AttributeValue> item, Step step) {
    String color = step.color();
    if (color == null) {
      item.remove("color");
    } else {
      item.put("color", AttributeValue.s(color));
    }
  }

  /** What a transaction notes about itself. */
  static Map<String, AttributeValue> note(int thread, int index) {
    Map<String, AttributeValue> item = new HashMap<>(key("t" + thread + "-note", 0));
    item.put(Operations.SEQUENCE, AttributeValue.n(index));
    return item;
  }

  /** The key of what all transactions count. */
  static Map<String, AttributeValue> counter() {
    return key("counter", 0);
  }

  /**
   * Reads all of a copy of a store as it was at one moment between two transactions: for each
   * thread what its note says was the last one, and all before it.
   */
  void checkMoment(ChronicleItemStore store, String when) {
    KillExpectation moment = new KillExpectation(mode, seed);
    if (store.tableNames().contains(Operations.TABLES.get(Operations.LEDGER).name())) {
      AttributeMapTable ledger =
          new AttributeMapTable(store.table(Operations.TABLES.get(Operations.LEDGER).name()));
      for (int thread = 0; thread < Operations.THREADS; thread++) {
        int count =
            ledger
                .get(note(thread, 0))
                .map(note -> (int) number(note, Operations.SEQUENCE) + 1)
                .orElse(0);
        assertThat(count).as(when).isLessThanOrEqualTo(acknowledged[thread] + 1);
        moment.acknowledged[thread] = count;
      }
    }
    moment.check(store, when);
  }

  /** Reads all of an open store. */
  void check(ChronicleItemStore store, String when) {
    assertThat(store.verify()).as(when).isEmpty();
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    List<String> names = store.tableNames();
    for (int table = 0; table < Operations.TABLES.size(); table++) {
      TableDefinition definition = Operations.TABLES.get(table);
      if (names.contains(definition.name())) {
        read(store.table(definition.name()), table, found, when);
      }
    }
    checkIndexes(store, when);
    long counted = 0;
    for (int thread = 0; thread < Operations.THREADS; thread++) {
      counted += checkThread(thread, found, when);
    }
    for (int table : new int[] {0, Operations.LEDGER}) {
      Map<String, AttributeValue> counter = found.remove(table + "/counter/0");
      long count = counter == null ? 0 : number(counter, Operations.COUNTER);
      assertThat(count).as("%s: counter of table %d", when, table).isEqualTo(counted);
    }
    assertThat(found.keySet()).as("%s: nobody wrote these", when).isEmpty();
  }

  /** Waits for indexes that are being filled, and looks whether all are in step. */
  static void checkIndexes(ChronicleItemStore store, String when) {
    for (String table : store.tableNames()) {
      FilledIndexes.await(store.table(table));
      IndexChecker.requireInStep(store.table(table), when);
    }
  }

  /**
   * Reads what can be read of a store that lost a part of its writes: every text of an item is one
   * that was written to this item.
   */
  void checkOrigin(ChronicleItemStore store, String when) {
    for (int table = 0; table < Operations.LEDGER; table++) {
      String name = Operations.TABLES.get(table).name();
      if (store.tableNames().contains(name)) {
        checkOrigin(new AttributeMapTable(store.table(name)), table, when);
      }
    }
  }

  private void checkOrigin(AttributeMapTable items, int table, String when) {
    Map<String, AttributeValue> last = null;
    do {
      TablePage page;
      try {
        page = items.scan(TableScan.all().limit(1), last);
      } catch (StoreCorruptException e) {
        assertThat(e).as(when).hasMessageContaining("age ");
        return;
      }
      for (Map<String, AttributeValue> item : page.items()) {
        AttributeValue text = item.get("text");
        if (text != null) {
          checkText(id(table, item), ((AttributeValue.S) text).value(), when);
        }
      }
      last = page.lastEvaluatedKey().orElse(null);
    } while (last != null);
  }

  private void checkText(String id, String text, String when) {
    String[] origin = text.split(":", 3);
    Operation operation = operation(Integer.parseInt(origin[0]), Integer.parseInt(origin[1]));
    assertThat(operation.steps())
        .as("%s: %s", when, id)
        .anyMatch(step -> step.id().equals(id) && step.text().equals(text));
  }

  private static String id(int table, Map<String, AttributeValue> item) {
    AttributeValue owner = Objects.requireNonNull(item.get("owner"));
    return table + "/" + ((AttributeValue.S) owner).value() + "/" + number(item, "number");
  }

  private static void read(
      StoreTable table, int index, Map<String, Map<String, AttributeValue>> found, String when) {
    long items = 0;
    long bytes = 0;
    for (Map<String, AttributeValue> item : new AttributeMapTable(table).scanAll(TableScan.all())) {
      String id = id(index, item);
      assertThat(found.put(id, item)).as("%s: twice %s", when, id).isNull();
      items++;
      for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
        bytes += attribute.getKey().length() + attribute.getValue().size();
      }
    }
    if (table.definition().stream().isPresent()) {
      StreamChecker.requireInStep(table, when);
    }
    TableStatistics statistics = table.statistics();
    assertThat(statistics.items()).as(when).isEqualTo(items);
    assertThat(statistics.bytes()).as(when).isEqualTo(bytes);
  }

  private static long number(Map<String, AttributeValue> item, String attribute) {
    return ((AttributeValue.N) Objects.requireNonNull(item.get(attribute)))
        .value()
        .longValueExact();
  }

  /** Takes out the items of a thread; returns how many transactions it has made. */
  private long checkThread(
      int thread, Map<String, Map<String, AttributeValue>> found, String when) {
    Map<String, Map<String, AttributeValue>> expected = expectations.get(thread);
    for (; applied[thread] < acknowledged[thread]; applied[thread]++) {
      Operation operation = operation(thread, applied[thread]);
      apply(operation, thread, applied[thread], expected);
      transactions[thread] += operation.isTransaction() ? 1 : 0;
    }
    Map<String, Map<String, AttributeValue>> own = new HashMap<>();
    found
        .entrySet()
        .removeIf(
            entry -> {
              boolean isOwn = entry.getKey().startsWith("/t" + thread + "-", 1);
              if (isOwn) {
                own.put(entry.getKey(), entry.getValue());
              }
              return isOwn;
            });
    if (own.equals(expected)) {
      // A single write that changes nothing may have been made or not; a transaction counts itself.
      return transactions[thread];
    }
    Operation underWay = operation(thread, acknowledged[thread]);
    Map<String, Map<String, AttributeValue>> after = new HashMap<>(expected);
    apply(underWay, thread, acknowledged[thread], after);
    assertSame(own, expected, after, underWay, when + ", thread " + thread);
    return transactions[thread] + (underWay.isTransaction() ? 1 : 0);
  }

  private static void assertSame(
      Map<String, Map<String, AttributeValue>> own,
      Map<String, Map<String, AttributeValue>> before,
      Map<String, Map<String, AttributeValue>> after,
      Operation underWay,
      String when) {
    if (own.equals(after)) {
      return;
    }
    // Not as one text of megabytes: which items are wrong.
    for (String id : own.keySet()) {
      assertThat(after.containsKey(id) || before.containsKey(id))
          .as("%s: ghost %s", when, id)
          .isTrue();
    }
    List<String> touched = underWay.steps().stream().map(Step::id).toList();
    for (Map.Entry<String, Map<String, AttributeValue>> entry : before.entrySet()) {
      if (!touched.contains(entry.getKey()) && entry.getValue().equals(after.get(entry.getKey()))) {
        assertThat(own.get(entry.getKey()))
            .as("%s: lost or old %s", when, entry.getKey())
            .isEqualTo(entry.getValue());
      }
    }
    throw new AssertionError(when + ": the operation under way is there in part: " + touched);
  }

  private Operation operation(int thread, int index) {
    return Operations.operation(mode, seed, thread, index);
  }

  private static void apply(
      Operation operation, int thread, int index, Map<String, Map<String, AttributeValue>> items) {
    for (Step step : operation.steps()) {
      if (step.kind() == Kind.DELETE) {
        items.remove(step.id());
      } else {
        items.put(step.id(), applied(step, items.get(step.id())));
      }
    }
    if (operation.isTransaction()) {
      items.put(Operations.LEDGER + "/t" + thread + "-note/0", note(thread, index));
    }
  }

  private static Map<String, AttributeValue> applied(
      Step step, @Nullable Map<String, AttributeValue> before) {
    if (step.kind() == Kind.PUT || before == null) {
      Map<String, AttributeValue> item = item(step);
      if (step.kind() == Kind.UPDATE) {
        item.put(step.attribute(), AttributeValue.n(step.number()));
      }
      return item;
    }
    Map<String, AttributeValue> item = new HashMap<>(before);
    item.put("text", AttributeValue.s(step.text()));
    item.put(step.attribute(), AttributeValue.n(step.number()));
    color(item, step);
    return item;
  }
}
