package io.pressmark.chronicle.kill;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.nio.file.Path;
import java.util.Map;

/**
 * The process that is killed: carries out transactions with tokens, each of which counts one, and
 * writes a byte when one has gone through, until somebody ends it.
 */
final class TokenSender {
  static final TableDefinition COUNTS =
      TableDefinition.builder("counts").partitionKey("id", ScalarType.S).build();

  static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.s("all"));

  private TokenSender() {}

  static StoreOptions options(Durability durability) {
    return StoreOptions.defaults().withPartitions(2).withDurability(durability);
  }

  /** Sends the transaction with this number. */
  static void send(ItemStore store, StoreTable counts, int number) {
    new TableTransaction(actions -> store.transactWrite(actions, "token " + number))
        .update(counts, KEY, Updates.update(Updates.add("count", AttributeValue.n(1))), null)
        .put(
            counts,
            Map.of("id", AttributeValue.s("item " + number), "number", AttributeValue.n(number)))
        .run();
  }

  /** Arguments: the directory of the store, the durability, the first number. */
  public static void main(String[] arguments) {
    ChronicleItemStore store =
        ChronicleItemStore.open(Path.of(arguments[0]), options(Durability.valueOf(arguments[1])));
    StoreTable counts = store.table(COUNTS.name());
    for (int number = Integer.parseInt(arguments[2]); ; number++) {
      send(store, counts, number);
      System.out.write(1);
      System.out.flush();
    }
  }
}
