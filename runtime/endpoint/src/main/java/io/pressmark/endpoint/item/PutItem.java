package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteOutcome;
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

/** Stores one item, in place of any with its key. */
public final class PutItem implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("PutItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .tableName()
          .required("Item", ItemShapes.ATTRIBUTES)
          .optional("ConditionalOperator", LegacyShapes.CONDITIONAL_OPERATOR)
          .optional("Expected", LegacyShapes.EXPECTED)
          .optional("ReturnValues", ItemShapes.RETURN_VALUES)
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .optional("ConditionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .optional("ReturnValuesOnConditionCheckFailure", ItemShapes.RETURN_VALUES_ON_FAILURE)
          .build();

  private final ServedTables tables;

  public PutItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "PutItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ParameterForms.PUT_ITEM.check(request);
    Map<String, AttributeValue> item = request.attributes("Item");
    ReturnValues values = Writes.returnValuesOfPutOrDelete(request);
    Expressions expressions = new Expressions(request, ParameterForms.PUT_ITEM.expressions());
    ConditionExpression condition = Writes.condition(request, expressions);
    expressions.requireAllUsed();
    ServedTable table = tables.table(request.tableName());
    EncodedKey key = table.keyOf(item);
    EncodedItem encoded = table.encode(item, key);
    WriteOutcome outcome = Writes.outcome(request, values);
    table.table().put(key, encoded, condition, outcome);
    Writes.answer(request, table, key, outcome, out);
  }
}
