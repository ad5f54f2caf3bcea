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
    for (TransactionPart part : parts) {
      ComparedTable table = store.table(part.table());
      if (part.kind() == TransactionPart.Kind.PUT) {
        batch.put(table.table(), part.attributes());
        table.model().put(part.attributes());
      } else {
        batch.delete(table.table(), part.attributes());
        table.model().delete(part.attributes());
      }
    }
    same("the actions that a batch hands back", List.of(), batch.run());
  }
}
