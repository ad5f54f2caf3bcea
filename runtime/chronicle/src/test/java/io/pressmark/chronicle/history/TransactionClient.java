package io.pressmark.chronicle.history;

import io.pressmark.chronicle.history.Step.Change;
import io.pressmark.chronicle.history.Step.Condition;
import io.pressmark.chronicle.history.Step.Kind;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableReads;
import io.pressmark.testkit.item.TableTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * One thread's random transactions on one group of items, mixed with single writes and reads, and
 * what they were told. The items lie in several tables, and in several partitions of each.
 */
final class TransactionClient {
  private static final List<Condition> CONDITIONS =
      List.of(
          Condition.ALWAYS,
          Condition.ALWAYS,
          Condition.ALWAYS,
          Condition.EXISTS,
          Condition.ABSENT,
          Condition.FEW);

  private final ItemStore store;
  private final List<StoreTable> tables;
  private final Recorder recorder;
  private final Recorder.Log log;
  private final int group;
  private final int items;
  private final Random random;
  private final int thread;
  private long lastTag;

  TransactionClient(
      ItemStore store,
      List<StoreTable> tables,
      Recorder recorder,
      int thread,
      int group,
      int items,
      Random random) {
    this.store = store;
    this.tables = tables;
    this.recorder = recorder;
    this.log = recorder.log();
    this.thread = thread;
    this.group = group;
    this.items = items;
    this.random = random;
  }

  /** Does one operation. */
  void step() {
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> transactWrite();
      case 4, 5, 6 -> transactGet();
      case 7 -> put(random.nextInt(items));
      default -> get(random.nextInt(items));
    }
  }

  private StoreTable table(int item) {
    return tables.get(item % tables.size());
  }

  private Map<String, AttributeValue> key(int item) {
    return HistoryItem.key("g" + group + "i" + item, item);
  }

  private void get(int item) {
    AttributeMapTable table = new AttributeMapTable(table(item));
    long invoked = recorder.now();
    Optional<Map<String, AttributeValue>> found = table.get(key(item));
    long returned = recorder.now();
    log.add(group, invoked, returned, List.of(Step.read(item, HistoryItem.content(found))));
  }

  private void put(int item) {
    AttributeMapTable table = new AttributeMapTable(table(item));
    Change change = nextPut();
    long invoked = recorder.now();
    Optional<Map<String, AttributeValue>> before =
        table.put(HistoryItem.tagged(key(item), change.number()));
    long returned = recorder.now();
    Optional<Content> seen = Optional.of(HistoryItem.content(before));
    Step step = new Step(item, Condition.ALWAYS, change, seen, false);
    log.add(group, invoked, returned, List.of(step));
  }

  private Change nextPut() {
    lastTag++;
    return new Change(Kind.PUT, lastTag * 16 + thread);
  }

  private void transactGet() {
    TableReads reads = new TableReads(store);
    for (int item = 0; item < items; item++) {
      reads.get(table(item), key(item));
    }
    long invoked = recorder.now();
    List<Optional<Map<String, AttributeValue>>> found = reads.run();
    long returned = recorder.now();
    List<Step> steps = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      steps.add(Step.read(item, HistoryItem.content(found.get(item))));
    }
    log.add(group, invoked, returned, steps);
  }

  private void transactWrite() {
    List<Integer> order = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      order.add(item);
    }
    Collections.shuffle(order, random);
    TableTransaction transaction = new TableTransaction(store).returningImages();
    List<Step> asked = new ArrayList<>();
    for (int item : order.subList(0, 1 + random.nextInt(items))) {
      asked.add(ask(transaction, item));
    }
    long invoked = recorder.now();
    List<Step> told = run(transaction, asked);
    long returned = recorder.now();
    log.add(group, invoked, returned, told);
  }

  /** Adds a random action to a transaction. */
  private Step ask(TableTransaction transaction, int item) {
    Condition condition = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
    ConditionExpression expression = HistoryItem.expression(condition);
    StoreTable table = table(item);
    Change change;
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        change = nextPut();
        transaction.put(table, HistoryItem.tagged(key(item), change.number()), expression);
      }
      case 2, 3 -> {
        change = new Change(Kind.ADD, 1);
        transaction.update(table, key(item), HistoryItem.add(1), expression, ReturnValues.ALL_OLD);
      }
      case 4 -> {
        change = Change.DELETE;
        transaction.delete(table, key(item), expression);
      }
      default -> {
        change = Change.KEEP;
        condition = expression == null ? Condition.FEW : condition;
        transaction.check(
            table, key(item), Objects.requireNonNull(HistoryItem.expression(condition)));
      }
    }
    return new Step(item, condition, change, Optional.empty(), false);
  }

  private static List<Step> run(TableTransaction transaction, List<Step> asked) {
    List<Step> told = new ArrayList<>();
    try {
      transaction.run();
      for (int i = 0; i < asked.size(); i++) {
        boolean isTold = asked.get(i).change().kind() != Kind.KEEP;
        told.add(
            isTold
                ? asked.get(i).told(HistoryItem.content(transaction.returned(i)), false)
                : asked.get(i));
      }
    } catch (TransactionCanceledException e) {
      for (int i = 0; i < asked.size(); i++) {
        CancellationReason reason = e.reasons().get(i);
        told.add(
            reason.isNone()
                ? asked.get(i)
                : asked.get(i).told(HistoryItem.content(reason.item()), true));
        if (!reason.isNone()
            && !reason.code().equals(CancellationReason.CONDITIONAL_CHECK_FAILED)) {
          throw new AssertionError("cancelled for another reason: " + reason, e);
        }
      }
    }
    return told;
  }
}
