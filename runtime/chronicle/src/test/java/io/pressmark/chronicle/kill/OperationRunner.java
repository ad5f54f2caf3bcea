package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.kill.Operations.Operation;
import io.pressmark.chronicle.kill.Operations.Step;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Carries out the operations of {@link Operations} on an open store. To carry one out again that
 * was made already changes nothing. Thread-safe.
 */
final class OperationRunner {
  private static final UpdateExpression INCREMENT =
      Updates.update(Updates.add(Operations.COUNTER, AttributeValue.n(1)));

  private final ItemStore store;
  private final List<StoreTable> tables;
  private final KillMode mode;
  private final long seed;

  /** Makes the tables that are not there yet. */
  OperationRunner(ItemStore store, KillMode mode, long seed) {
    this.store = store;
    Optional<StreamView> stream =
        mode.streams() ? Optional.of(StreamView.NEW_AND_OLD_IMAGES) : Optional.empty();
    this.tables =
        IntStream.range(0, Operations.TABLES.size())
            .mapToObj(table -> table(store, Operations.definition(mode, table).withStream(stream)))
            .toList();
    this.mode = mode;
    this.seed = seed;
  }

  private static StoreTable table(ItemStore store, TableDefinition definition) {
    try {
      return store.table(definition.name());
    } catch (ResourceNotFoundException e) {
      return store.createTable(definition);
    }
  }

  /** Carries one operation out. */
  void run(int thread, int index) {
    Operation operation = Operations.operation(mode, seed, thread, index);
    if (operation.isTransaction()) {
      transact(operation, thread, index);
    } else {
      operation.steps().forEach(this::apply);
    }
  }

  private void apply(Step step) {
    AttributeMapTable items = new AttributeMapTable(tables.get(step.table()));
    switch (step.kind()) {
      case PUT -> items.put(KillExpectation.item(step));
      case DELETE -> items.delete(KillExpectation.key(step));
      case UPDATE -> items.update(KillExpectation.key(step), update(step));
    }
  }

  private void transact(Operation operation, int thread, int index) {
    TableTransaction transaction = new TableTransaction(store);
    for (Step step : operation.steps()) {
      StoreTable table = tables.get(step.table());
      switch (step.kind()) {
        case PUT -> transaction.put(table, KillExpectation.item(step));
        case DELETE -> transaction.delete(table, KillExpectation.key(step), null);
        case UPDATE -> transaction.update(table, KillExpectation.key(step), update(step), null);
      }
    }
    // What a killed process had made, but not said, is made again: this time it changes nothing.
    transaction.put(
        tables.get(Operations.LEDGER), KillExpectation.note(thread, index), isFirst(index));
    Map<String, AttributeValue> counter = KillExpectation.counter();
    transaction.update(tables.get(0), counter, INCREMENT, null);
    transaction.update(tables.get(Operations.LEDGER), counter, INCREMENT, null);
    try {
      transaction.run();
    } catch (TransactionCanceledException e) {
      CancellationReason reason = e.reasons().get(operation.steps().size());
      if (!reason.code().equals(CancellationReason.CONDITIONAL_CHECK_FAILED)) {
        throw e;
      }
    }
  }

  private static ConditionExpression isFirst(int index) {
    DocumentPath sequence = DocumentPath.of(Operations.SEQUENCE);
    return new ConditionExpression.Or(
        List.of(
            new ConditionExpression.NotExists(sequence),
            new ConditionExpression.Comparison(
                ConditionExpression.Comparator.LESS,
                new Operand.Path(sequence),
                new Operand.Literal(AttributeValue.n(index)))));
  }

  /** Adds an index, or removes it if it is there. */
  void changeIndexes() {
    StoreTable table = tables.get(Operations.LATELY_INDEXED);
    String name = table.definition().name();
    if (table.definition().index(Operations.LATE.name()).isPresent()) {
      store.removeIndex(name, Operations.LATE.name());
    } else {
      store.addIndex(name, Operations.LATE, ProgressListener.NONE);
    }
  }

  private static UpdateExpression update(Step step) {
    String color = step.color();
    return Updates.update(
        Updates.set("text", AttributeValue.s(step.text())),
        Updates.set(step.attribute(), AttributeValue.n(step.number())),
        color == null ? Updates.remove("color") : Updates.set("color", AttributeValue.s(color)));
  }
}
