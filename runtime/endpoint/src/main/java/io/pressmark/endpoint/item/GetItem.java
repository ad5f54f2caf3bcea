package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.legacy.LegacyShapes;
import io.pressmark.endpoint.legacy.ParameterForms;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Map;

/** Reads one item. */
public final class GetItem implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("GetItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .optional("AttributesToGet", LegacyShapes.ATTRIBUTES_TO_GET)
          .tableName()
          .required("Key", ItemShapes.ATTRIBUTES)
          .optional("ConsistentRead", ItemShapes.FLAG)
          .optional("ProjectionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .build();

  private final ServedTables tables;

  public GetItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "GetItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ParameterForms.GET_ITEM.check(request);
    Map<String, AttributeValue> key = request.attributes("Key");
    ProjectionExpression projection = Projections.readEither(request);
    ServedTable table = tables.table(request.tableName());
    EncodedKey encoded = table.key(key);
    EncodedItem item = new EncodedItem();
    ReadOutcome outcome = new ReadOutcome().ask(Consistency.of(request), projection);
    boolean found = table.table().get(encoded, item, outcome);
    out.beginObject();
    if (found) {
      out.name("Item");
      Projections.write(projection, table.reader().load(encoded, item), out);
    }
    new CapacityJson(table.definition())
        .add(outcome.readUnits())
        .writeMember(CapacityJson.detail(request), out);
    out.endObject();
  }
}
