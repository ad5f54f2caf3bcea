package io.pressmark.endpoint.item;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.legacy.AttributeUpdates;
import io.pressmark.endpoint.legacy.LegacyParameters;
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

/** Changes some attributes of an item, or makes the item. */
public final class UpdateItem implements Operation {
  private static final StructureShape INPUT =
      StructureShape.builder("UpdateItemInput")
          .optional("ReturnConsumedCapacity", ItemShapes.RETURN_CONSUMED_CAPACITY)
          .tableName()
          .optional("ReturnItemCollectionMetrics", ItemShapes.RETURN_ITEM_COLLECTION_METRICS)
          .optional("ReturnValues", ItemShapes.RETURN_VALUES)
          .required("Key", ItemShapes.ATTRIBUTES)
          .optional("ConditionalOperator", LegacyShapes.CONDITIONAL_OPERATOR)
          .optional("Expected", LegacyShapes.EXPECTED)
          .optional("AttributeUpdates", LegacyShapes.ATTRIBUTE_UPDATES)
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
    ParameterForms.UPDATE_ITEM.check(request);
    Map<String, AttributeValue> key = request.attributes("Key");
    Expressions expressions = new Expressions(request, ParameterForms.UPDATE_ITEM.expressions());
    UpdateExpression update = update(request, expressions);
    ConditionExpression condition = Writes.condition(request, expressions);
    expressions.requireAllUsed();
    ServedTable table = tables.table(request.tableName());
    EncodedKey encoded = table.key(key);
    WriteOutcome outcome = Writes.outcome(request, Writes.returnValues(request));
    try {
      table.table().update(encoded, update, condition, outcome);
    } catch (ValidationException e) {
      throw request.has("AttributeUpdates") ? AttributeUpdates.reworded(e) : e;
    }
    Writes.answer(request, table, encoded, outcome, out);
  }

  /** The update in either form; one without actions where there is none. */
  private static UpdateExpression update(Parameters request, Expressions expressions) {
    UpdateExpression update = expressions.update();
    return update != null ? update : new LegacyParameters(request).attributeUpdates();
  }
}
