package io.pressmark.chronicle.history;

import io.pressmark.chronicle.history.Step.Change;
import io.pressmark.chronicle.history.Step.Condition;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One thread's random operations on single items of one collection, and what they were told. Each
 * item is a group of its own: whether single-item operations are linearizable is decided item by
 * item. A query is a read of each item of the collection, at any time during the query.
 */
final class SingleItemClient {
  private static final List<Condition> CONDITIONS =
      List.of(Condition.ABSENT, Condition.EXISTS, Condition.FEW);

  private final AttributeMapTable table;
  private final Recorder recorder;
  private final Recorder.Log log;
  private final String collection;
  private final int items;
  private final Random random;
  private final int thread;
  private long lastTag;

  /**
   * @param thread tells this thread's tags from those of others
   * @param items the sort keys are 0 to one less
   */
  SingleItemClient(
      StoreTable table,
      Recorder recorder,
      int thread,
      String collection,
      int items,
      Random random) {
    this.table = new AttributeMapTable(table);
    this.recorder = recorder;
    this.log = recorder.log();
    this.thread = thread;
    this.collection = collection;
    this.items = items;
    this.random = random;
  }

  /** Does one operation. */
  void step() {
    int item = random.nextInt(items);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> get(item);
      case 3 -> query();
      case 4, 5 -> write(item, Condition.ALWAYS, put());
      case 6 -> write(item, condition(), put());
      case 7, 8 -> write(item, Condition.ALWAYS, add());
      case 9 -> write(item, condition(), add());
      case 10 -> write(item, Condition.ALWAYS, Change.DELETE);
      default -> write(item, condition(), Change.DELETE);
    }
  }

  private Condition condition() {
    return CONDITIONS.get(random.nextInt(CONDITIONS.size()));
  }

  private Change put() {
    lastTag++;
    return new Change(Step.Kind.PUT, lastTag * 16 + thread);
  }

  private Change add() {
    return new Change(Step.Kind.ADD, 1 + random.nextInt(2));
  }

  private void get(int item) {
    long invoked = recorder.now();
    Optional<Map<String, AttributeValue>> found = table.get(key(item));
    long returned = recorder.now();
    log.add(item, invoked, returned, List.of(Step.read(0, HistoryItem.content(found))));
  }

  private void query() {
    TableQuery query = TableQuery.of(AttributeValue.s(collection));
    query = random.nextBoolean() ? query : query.descending();
    query = random.nextBoolean() ? query : query.limit(3);
    Map<String, AttributeValue> startAfter = null;
    Map<Integer, Content> seen = new HashMap<>();
    long invoked = recorder.now();
    do {
      TablePage page = table.query(query, startAfter);
      for (Map<String, AttributeValue> found : page.items()) {
        int item = ((AttributeValue.N) found.get("item")).value().intValueExact();
        if (seen.put(item, HistoryItem.content(Optional.of(found))) != null) {
          throw new AssertionError("a query gave item " + item + " twice");
        }
      }
      startAfter = page.lastEvaluatedKey().orElse(null);
    } while (startAfter != null);
    long returned = recorder.now();
    for (int item = 0; item < items; item++) {
      Content content = seen.getOrDefault(item, Content.ABSENT);
      log.add(item, invoked, returned, List.of(Step.read(0, content)));
    }
  }

  private void write(int item, Condition condition, Change change) {
    Content before;
    boolean refused = false;
    long invoked = recorder.now();
    try {
      before = apply(key(item), condition, change);
    } catch (ConditionalCheckFailedException e) {
      before = HistoryItem.content(e.item());
      refused = true;
    }
    long returned = recorder.now();
    Step step = new Step(0, condition, change, Optional.of(before), refused);
    log.add(item, invoked, returned, List.of(step));
  }

  private Content apply(Map<String, AttributeValue> key, Condition condition, Change change) {
    ConditionExpression expression = HistoryItem.expression(condition);
    return switch (change.kind()) {
      case PUT ->
          HistoryItem.content(table.put(HistoryItem.tagged(key, change.number()), expression));
      case DELETE -> HistoryItem.content(table.delete(key, expression));
      case ADD -> beforeAddition(key, expression, change.number());
      case KEEP -> throw new IllegalArgumentException("a write that keeps the item");
    };
  }

  private Content beforeAddition(
      Map<String, AttributeValue> key, @Nullable ConditionExpression condition, long number) {
    Content after = HistoryItem.content(table.update(key, HistoryItem.add(number), condition));
    return table.outcome().existed()
        ? Content.of(after.tag(), after.count() - number)
        : Content.ABSENT;
  }

  private Map<String, AttributeValue> key(int item) {
    return HistoryItem.key(collection, item);
  }
}
