package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.shape.StructureShape;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Changes some attributes of an item, or makes the item. */
public final class UpdateItem implements Operation {
  static final List<String> KINDS = List.of("UpdateExpression", "ConditionExpression");

  private static final StructureShape INPUT =
      StructureShape.builder("UpdateItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .tableName()
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .optional("ReturnValues", ItemShapes.RETURN_VALUES)
          .required("Key", ItemShapes.ATTRIBUTES)
          .optional("ConditionExpression", ItemShapes.TEXT)
          .optional("UpdateExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .optional("ReturnValuesOnConditionCheckFailure", ItemShapes.RETURN_VALUES_ON_FAILURE)
          .build();

  private final ServedTables tables;

  public UpdateItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "UpdateItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    Map<String, AttributeValue> key = request.attributes("Key");
    Expressions expressions = new Expressions(request, KINDS);
    UpdateExpression update = expressions.update();
    ConditionExpression condition = expressions.condition();
    expressions.requireAllUsed();
    ServedTable table = tables.table(request.text("TableName"));
    EncodedKey encoded = table.key(key);
    WriteOutcome outcome =
        new WriteOutcome().ask(Writes.returnValues(request), Writes.onFailure(request));
    table
        .table()
        .update(encoded, update == null ? UpdateExpression.none() : update, condition, outcome);
    Writes.answer(request, table, encoded, outcome, out);
  }
}
