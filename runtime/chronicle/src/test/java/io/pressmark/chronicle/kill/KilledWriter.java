package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.kill.Operations.Operation;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
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

  private KilledWriter() {}

  /** Arguments: the directory, the seed, and for each thread how many operations are done. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long seed = Long.parseLong(arguments[1]);
    try (FileOutputStream acknowledge = new FileOutputStream(FileDescriptor.out)) {
      acknowledge.write(OPENING);
      StoreTable table =
          table(ChronicleItemStore.open(Path.of(arguments[0]), StoreOptions.defaults()));
      Thread[] threads = new Thread[Operations.THREADS];
      for (int t = 0; t < threads.length; t++) {
        int thread = t;
        int done = Integer.parseInt(arguments[2 + t]);
        threads[t] = new Thread(() -> write(table, seed, thread, done, acknowledge));
        threads[t].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static StoreTable table(ChronicleItemStore store) {
    try {
      return store.table(Operations.TABLE.name());
    } catch (ResourceNotFoundException e) {
      return store.createTable(Operations.TABLE);
    }
  }

  private static void write(
      StoreTable table, long seed, int thread, int done, FileOutputStream acknowledge) {
    AttributeMapTable items = new AttributeMapTable(table);
    try {
      for (int i = done; ; i++) {
        apply(items, Operations.operation(seed, thread, i));
        acknowledge.write(thread);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void apply(AttributeMapTable items, Operation operation) {
    AttributeValue owner = AttributeValue.s(operation.owner());
    AttributeValue number = AttributeValue.n(operation.number());
    AttributeValue text = AttributeValue.s(operation.text());
    Map<String, AttributeValue> key = Map.of("owner", owner, "number", number);
    switch (operation.kind()) {
      case PUT -> items.put(Map.of("owner", owner, "number", number, "text", text));
      case DELETE -> items.delete(key);
      case UPDATE ->
          items.update(
              key,
              new UpdateExpression(
                  List.of(
                      new UpdateExpression.SetValue("text", text),
                      new UpdateExpression.SetValue(operation.attribute(), number))));
    }
  }
}
