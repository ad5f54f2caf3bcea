package io.pressmark.testkit.model;

import static io.pressmark.testkit.model.ComparedTable.same;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batches on a store and on its model. Those of one seed are never too much for an answer. */
final class ComparedBatches {
  private ComparedBatches() {}

  static void get(ComparedStore store, List<TransactionPart> parts) {
    TableReads reads = new TableReads(store.store());
    List<Optional<Map<String, AttributeValue>>> expected = new ArrayList<>();
    for (TransactionPart part : parts) {
      ComparedTable table = store.table(part.table());
      reads.get(table.table(), part.attributes());
      expected.add(table.model().get(part.attributes()));
    }
    same("the keys that a batch hands back", 0, reads.sendBatch());
    same("the items of a batch", expected, reads.items());
  }

  static void write(ComparedStore store, List<TransactionPart> parts) {
    TableBatch batch = new TableBatch(store.store());
    if (parts.stream().anyMatch(part -> isRefused(store, part))) {
      ComparedTable.requireInvalid(
          () -> {
            parts.forEach(part -> add(part, store.table(part.table()), batch));
            batch.run();
          });
      for (TransactionPart part : parts) {
        store.table(part.table()).get(part.attributes());
      }
      return;
    }
    for (TransactionPart part : parts) {
      ComparedTable table = store.table(part.table());
      add(part, table, batch);
      if (part.kind() == TransactionPart.Kind.PUT) {
        table.model().put(part.attributes());
      } else {
        table.model().delete(part.attributes());
      }
    }
    same("the actions that a batch hands back", List.of(), batch.run());
  }

  private static boolean isRefused(ComparedStore store, TransactionPart part) {
    return part.kind() == TransactionPart.Kind.PUT
        && store.table(part.table()).model().refuses(part.attributes());
  }

  private static void add(TransactionPart part, ComparedTable table, TableBatch batch) {
    if (part.kind() == TransactionPart.Kind.PUT) {
      batch.put(table.table(), part.attributes());
    } else {
      batch.delete(table.table(), part.attributes());
    }
  }
}
