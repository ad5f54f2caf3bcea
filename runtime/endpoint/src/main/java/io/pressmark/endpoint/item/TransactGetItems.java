package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads up to 100 items as they all were at one moment. */
public final class TransactGetItems implements Operation {
  private static final StructureShape GET =
      StructureShape.builder("Get")
          .required("Key", ItemShapes.ATTRIBUTES)
          .tableName()
          .optional("ProjectionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .build();

  private static final StructureShape INPUT =
      StructureShape.builder("TransactGetItemsInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .required(
              "TransactItems",
              new ListShape(
                  StructureShape.builder("TransactGetItem").required("Get", GET).build(),
                  1,
                  TransactionRules.MAX_ACTIONS))
          .build();

  /** What one action reads. */
  private record Read(
      String table, Map<String, AttributeValue> key, @Nullable ProjectionExpression projection) {}

  private final ServedTables tables;

  public TransactGetItems(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "TransactGetItems";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  private static ReadAction action(Read read, ServedTable table) {
    return ReadAction.of(table.table(), table.key(read.key()), new EncodedItem())
        .returning(read.projection());
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    List<Read> reads = new ArrayList<>();
    for (Parameters item : request.structures("TransactItems")) {
      Parameters get = item.structure("Get");
      reads.add(new Read(get.tableName(), get.attributes("Key"), Projections.read(get)));
    }
    List<ServedTable> served = reads.stream().map(read -> tables.table(read.table())).toList();
    List<ReadAction> actions =
        TransactionActions.make(reads.size(), i -> action(reads.get(i), served.get(i)));
    tables.store().transactGet(actions);
    CapacityByTable capacity = new CapacityByTable();
    out.beginObject();
    out.name("Responses");
    out.beginArray();
    for (int i = 0; i < actions.size(); i++) {
      ReadAction action = actions.get(i);
      capacity.of(served.get(i)).add(action.readUnits());
      out.beginObject();
      if (action.found()) {
        out.name("Item");
        Projections.write(
            action.projection(), served.get(i).reader().load(action.key(), action.into()), out);
      }
      out.endObject();
    }
    out.endArray();
    capacity.writeMember(CapacityJson.detail(request), "ReadCapacityUnits", out);
    out.endObject();
  }
}
