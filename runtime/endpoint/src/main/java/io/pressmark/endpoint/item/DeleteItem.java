package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
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

/** Deletes one item; one that is not there is deleted, too. */
public final class DeleteItem implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("DeleteItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .tableName()
          .optional("ReturnValues", ItemShapes.RETURN_VALUES)
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .required("Key", ItemShapes.ATTRIBUTES)
          .optional("ConditionalOperator", LegacyShapes.CONDITIONAL_OPERATOR)
          .optional("Expected", LegacyShapes.EXPECTED)
          .optional("ConditionExpression", ItemShapes.TEXT)
          .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
          .optional("ExpressionAttributeNames", ItemShapes.NAMES)
          .optional("ReturnValuesOnConditionCheckFailure", ItemShapes.RETURN_VALUES_ON_FAILURE)
          .build();

  private final ServedTables tables;

  public DeleteItem(ServedTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return "DeleteItem";
  }

  @Override
  public StructureShape input() {
    return INPUT;
  }

  @Override
  public void run(Parameters request, JsonOutput out) throws IOException {
    ParameterForms.DELETE_ITEM.check(request);
    Map<String, AttributeValue> key = request.attributes("Key");
    ReturnValues values = Writes.returnValuesOfPutOrDelete(request);
    Expressions expressions = new Expressions(request, ParameterForms.DELETE_ITEM.expressions());
    ConditionExpression condition = Writes.condition(request, expressions);
    expressions.requireAllUsed();
    ServedTable table = tables.table(request.tableName());
    EncodedKey encoded = table.key(key);
    WriteOutcome outcome = Writes.outcome(request, values);
    table.table().delete(encoded, condition, outcome);
    Writes.answer(request, table, encoded, outcome, out);
  }
}
