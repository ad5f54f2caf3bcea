package io.pressmark.endpoint.item;

import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.store.WriteAction;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TextShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;

/** Carries out up to 100 writes and checks, all or none. */
public final class TransactWriteItems implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("TransactWriteItemsInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .optional("ClientRequestToken", TextShape.ofLength(1, TransactionRules.MAX_TOKEN))
          .required(
              "TransactItems", new ListShape(TransactWrite.SHAPE, 1, TransactionRules.MAX_ACTIONS))
          .build();

  private final ServedTables tables;

  public TransactWriteItems(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "TransactWriteItems";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    List<TransactWrite> writes =
        request.structures("TransactItems").stream().map(TransactWrite::read).toList();
    List<ServedTable> served = writes.stream().map(write -> tables.table(write.table())).toList();
    List<WriteAction> actions =
        TransactionActions.make(writes.size(), i -> writes.get(i).action(request, served.get(i)));
    String token = request.textOrNull("ClientRequestToken");
    if (token == null) {
      tables.store().transactWrite(actions);
    } else {
      tables.store().transactWrite(actions, token);
    }
    CapacityByTable capacity = new CapacityByTable();
    CollectionMetrics collections = new CollectionMetrics();
    for (int i = 0; i < actions.size(); i++) {
      capacity.add(served.get(i), actions.get(i).outcome());
      collections.add(served.get(i), actions.get(i));
    }
    out.beginObject();
    collections.writeMember(out);
    capacity.writeMember(CapacityJson.detail(request), "WriteCapacityUnits", out);
    out.endObject();
  }
}
