package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.LegacyShapes;
import io.pressmark.endpoint.legacy.ParameterForms;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads up to 100 items, each as it is at some moment. */
@SuppressWarnings({
  "IdentityHashMapUsage",
  "ReferenceEquality"
}) // actions are told apart by being themselves
public final class BatchGetItem implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("BatchGetItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .required(
              "RequestItems",
              MapShape.of(
                      StructureShape.builder("KeysAndAttributes")
                          .required(
                              "Keys", new ListShape(ItemShapes.ATTRIBUTES, 1, BatchRules.MAX_READS))
                          .optional("AttributesToGet", LegacyShapes.ATTRIBUTES_TO_GET)
                          .optional("ConsistentRead", ItemShapes.FLAG)
                          .optional("ProjectionExpression", ItemShapes.TEXT)
                          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
                          .build())
                  .byTable())
          .build();

  /** What is read of one table. */
  private record TableReads(
      Parameters request,
      List<Map<String, AttributeValue>> keys,
      @Nullable ProjectionExpression projection) {}

  /** One action, and what it was made of. */
  private record Read(ServedTable table, TableReads reads, int key) {}

  private final ServedTables tables;

  public BatchGetItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "BatchGetItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    Map<String, TableReads> byTable = read(request);
    Map<ReadAction, Read> reads = new IdentityHashMap<>();
    List<ReadAction> actions = actions(byTable, reads);
    List<ReadAction> unprocessed = tables.store().batchGet(actions);
    Set<ReadAction> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(unprocessed);
    List<ReadAction> done = actions.stream().filter(action -> !left.contains(action)).toList();
    out.beginObject();
    writeResponses(byTable, done, reads, out);
    writeUnprocessed(byTable, unprocessed, reads, out);
    CapacityByTable capacity = new CapacityByTable();
    for (ReadAction action : done) {
      capacity.of(read(action, reads).table()).add(action.readUnits());
    }
    capacity.writeMember(CapacityJson.detail(request), null, out);
    out.endObject();
  }

  private static Map<String, TableReads> read(Parameters request) {
    Map<String, TableReads> byTable = new LinkedHashMap<>();
    int keys = 0;
    for (Map.Entry<String, Parameters> entry :
        request.structuresByName("RequestItems").entrySet()) {
      Parameters table = entry.getValue();
      ParameterForms.GET_ITEM.check(table);
      ProjectionExpression projection = Projections.readEither(table);
      List<Map<String, AttributeValue>> ofTable = table.attributeMaps("Keys");
      byTable.put(entry.getKey(), new TableReads(table, ofTable, projection));
      keys += ofTable.size();
    }
    if (keys > BatchRules.MAX_READS) {
      throw ServiceException.validation("Too many items requested for the BatchGetItem call");
    }
    return byTable;
  }

  private List<ReadAction> actions(
      Map<String, TableReads> byTable, Map<ReadAction, Read> readsByAction) {
    List<ReadAction> actions = new ArrayList<>();
    byTable.forEach(
        (name, reads) -> {
          ServedTable table = tables.table(TableArn.nameOf(name));
          for (int i = 0; i < reads.keys().size(); i++) {
            EncodedKey key = table.key(reads.keys().get(i));
            ReadAction action =
                ReadAction.of(table.table(), key, new EncodedItem())
                    .with(Consistency.of(reads.request()))
                    .returning(reads.projection());
            actions.add(action);
            readsByAction.put(action, new Read(table, reads, i));
          }
        });
    return actions;
  }

  private static Read read(ReadAction action, Map<ReadAction, Read> reads) {
    Read read = reads.get(action);
    if (read == null) {
      throw new IllegalStateException("The store has handed back an action that it was not given");
    }
    return read;
  }

  private static void writeResponses(
      Map<String, TableReads> byTable,
      List<ReadAction> done,
      Map<ReadAction, Read> reads,
      JsonOutput out)
      throws IOException {
    out.name("Responses");
    out.beginObject();
    for (Map.Entry<String, TableReads> entry : byTable.entrySet()) {
      out.name(entry.getKey());
      out.beginArray();
      for (ReadAction action : done) {
        Read read = read(action, reads);
        if (action.found() && read.reads() == entry.getValue()) {
          Projections.write(
              action.projection(), read.table().reader().load(action.key(), action.into()), out);
        }
      }
      out.endArray();
    }
    out.endObject();
  }

  private static void writeUnprocessed(
      Map<String, TableReads> byTable,
      List<ReadAction> unprocessed,
      Map<ReadAction, Read> reads,
      JsonOutput out)
      throws IOException {
    out.name("UnprocessedKeys");
    out.beginObject();
    for (Map.Entry<String, TableReads> entry : byTable.entrySet()) {
      TableReads ofTable = entry.getValue();
      List<Map<String, AttributeValue>> keys =
          unprocessed.stream()
              .map(action -> read(action, reads))
              .filter(read -> read.reads() == ofTable)
              .map(read -> ofTable.keys().get(read.key()))
              .toList();
      if (!keys.isEmpty()) {
        out.name(entry.getKey());
        UnprocessedJson.writeReads(ofTable.request(), keys, out);
      }
    }
    out.endObject();
  }
}
