package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.kill.Operations.Operation;
import io.pressmark.chronicle.kill.Operations.Step;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableTransaction;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process that is killed: opens the store, then writes with several threads until it dies. For
 * each operation that has returned it writes one byte, the thread's number, to standard output.
 */
final class KilledWriter {
  /** Written before the store is opened. */
  static final int OPENING = 100;

  private static final UpdateExpression INCREMENT =
      new UpdateExpression(
          List.of(new UpdateExpression.Add(Operations.COUNTER, AttributeValue.n(1))));

  private final ChronicleItemStore store;
  private final List<StoreTable> tables;
  private final KillMode mode;
  private final long seed;
  private final FileOutputStream acknowledge;

  private KilledWriter(
      ChronicleItemStore store, KillMode mode, long seed, FileOutputStream acknowledge) {
    this.store = store;
    this.tables = Operations.TABLES.stream().map(this::table).toList();
    this.mode = mode;
    this.seed = seed;
    this.acknowledge = acknowledge;
  }

  /** Arguments: the mode, the directory, the seed, and for each thread how much it has done. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    KillMode mode = KillMode.valueOf(arguments[0]);
    long seed = Long.parseLong(arguments[2]);
    try (FileOutputStream acknowledge = new FileOutputStream(FileDescriptor.out)) {
      acknowledge.write(OPENING);
      ChronicleItemStore store = ChronicleItemStore.open(Path.of(arguments[1]), mode.options());
      KilledWriter writer = new KilledWriter(store, mode, seed, acknowledge);
      Thread[] threads = new Thread[Operations.THREADS];
      for (int t = 0; t < threads.length; t++) {
        int thread = t;
        int done = Integer.parseInt(arguments[3 + t]);
        threads[t] = new Thread(() -> writer.write(thread, done));
        threads[t].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private StoreTable table(TableDefinition definition) {
    try {
      return store.table(definition.name());
    } catch (ResourceNotFoundException e) {
      return store.createTable(definition);
    }
  }

  private void write(int thread, int done) {
    try {
      for (int i = done; ; i++) {
        Operation operation = Operations.operation(mode, seed, thread, i);
        if (operation.isTransaction()) {
          transact(operation, thread, i);
        } else {
          operation.steps().forEach(this::apply);
        }
        acknowledge.write(thread);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static UpdateExpression update(Step step) {
    return new UpdateExpression(
        List.of(
            new UpdateExpression.SetValue("text", AttributeValue.s(step.text())),
            new UpdateExpression.SetValue(step.attribute(), AttributeValue.n(step.number()))));
  }
}
