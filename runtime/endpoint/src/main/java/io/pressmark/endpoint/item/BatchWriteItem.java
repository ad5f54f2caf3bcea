package io.pressmark.endpoint.item;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.ListShape;
import io.pressmark.endpoint.shape.MapShape;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.endpoint.shape.TableArn;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts and deletes up to 25 items, each by itself. */
public final class BatchWriteItem implements Operation {
  private static final StructureShape WRITE_REQUEST =
      StructureShape.builder("WriteRequest")
          .optional(
              "DeleteRequest",
              StructureShape.builder("DeleteRequest")
                  .required("Key", ItemShapes.ATTRIBUTES)
                  .build())
          .optional(
              "PutRequest",
              StructureShape.builder("PutRequest").required("Item", ItemShapes.ATTRIBUTES).build())
          .build();

  private static final StructureShape INPUT =
      StructureShape.builder("BatchWriteItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .required(
              "RequestItems",
              MapShape.ofLists(new ListShape(WRITE_REQUEST, 1, BatchRules.MAX_WRITES)).byTable())
          .build();

  /** One put or delete as it was sent. */
  private record Write(String table, boolean isPut, Map<String, AttributeValue> attributes) {}

  private final ServedTables tables;

  public BatchWriteItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "BatchWriteItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    List<Write> writes = read(request);
    if (writes.size() > BatchRules.MAX_WRITES) {
      throw ServiceException.validation("Too many items requested for the BatchWriteItem call");
    }
    List<WriteAction> actions = new ArrayList<>();
    List<ServedTable> served =
        writes.stream().map(write -> tables.table(TableArn.nameOf(write.table()))).toList();
    for (int i = 0; i < writes.size(); i++) {
      actions.add(action(request, served.get(i), writes.get(i)));
    }
    Set<WriteAction> unprocessed = Collections.newSetFromMap(new IdentityHashMap<>());
    unprocessed.addAll(tables.store().batchWrite(actions));
    out.beginObject();
    writeUnprocessed(writes, actions, unprocessed, out);
    CapacityByTable capacity = new CapacityByTable();
    CollectionMetrics collections = new CollectionMetrics();
    for (int i = 0; i < writes.size(); i++) {
      if (!unprocessed.contains(actions.get(i))) {
        capacity.add(served.get(i), actions.get(i).outcome());
        collections.add(served.get(i), actions.get(i));
      }
    }
    collections.writeMember(out);
    capacity.writeMember(CapacityJson.detail(request), null, out);
    out.endObject();
  }

  private static List<Write> read(Parameters request) {
    List<Write> writes = new ArrayList<>();
    for (Map.Entry<String, List<Parameters>> table :
        request.structureListsByName("RequestItems").entrySet()) {
      for (Parameters write : table.getValue()) {
        boolean isPut = write.has("PutRequest");
        if (isPut == write.has("DeleteRequest")) {
          throw ServiceException.validation(
              "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                  + " the supported datatypes");
        }
        writes.add(
            new Write(
                table.getKey(),
                isPut,
                isPut
                    ? write.structure("PutRequest").attributes("Item")
                    : write.structure("DeleteRequest").attributes("Key")));
      }
    }
    return writes;
  }

  private static WriteAction action(Parameters request, ServedTable table, Write write) {
    WriteOutcome outcome =
        CollectionMetrics.ask(
            request, new WriteOutcome().ask(ReturnValues.NONE, ReturnValues.NONE));
    if (!write.isPut()) {
      return WriteAction.delete(table.table(), table.key(write.attributes()), null, outcome);
    }
    EncodedKey key = table.keyOf(write.attributes());
    return WriteAction.put(
        table.table(), key, table.encode(write.attributes(), key), null, outcome);
  }

  private static void writeUnprocessed(
      List<Write> writes, List<WriteAction> actions, Set<WriteAction> unprocessed, JsonOutput out)
      throws IOException {
    out.name("UnprocessedItems");
    out.beginObject();
    String table = null;
    for (int i = 0; i < writes.size(); i++) {
      if (!unprocessed.contains(actions.get(i))) {
        continue;
      }
      Write write = writes.get(i);
      // Those of one table stand together.
      if (!write.table().equals(table)) {
        if (table != null) {
          out.endArray();
        }
        table = write.table();
        out.name(table);
        out.beginArray();
      }
      UnprocessedJson.writeWrite(write.isPut(), write.attributes(), out);
    }
    if (table != null) {
      out.endArray();
    }
    out.endObject();
  }
}
