package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.legacy.ParameterForms;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import io.pressmark.endpoint.shape.StructureShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action of TransactWriteItems. Immutable.
 *
 * @param attributes the item of a put, the key of all others
 * @param update of an update only
 * @param condition which a check has, and all others may have
 */
record TransactWrite(
    WriteAction.Kind kind,
    String table,
    Map<String, AttributeValue> attributes,
    @Nullable UpdateExpression update,
    @Nullable ConditionExpression condition,
    ReturnValues onFailure) {
  private static final Map<String, WriteAction.Kind> KINDS =
      Map.of(
          "ConditionCheck", WriteAction.Kind.CHECK,
          "Put", WriteAction.Kind.PUT,
          "Delete", WriteAction.Kind.DELETE,
          "Update", WriteAction.Kind.UPDATE);

  static final StructureShape SHAPE =
      StructureShape.builder("TransactWriteItem")
          .optional(
              "ConditionCheck",
              common("ConditionCheck")
                  .required("Key", ItemShapes.ATTRIBUTES)
                  .required("ConditionExpression", ItemShapes.TEXT)
                  .build())
          .optional(
              "Put",
              common("Put")
                  .required("Item", ItemShapes.ATTRIBUTES)
                  .optional("ConditionExpression", ItemShapes.TEXT)
                  .build())
          .optional(
              "Delete",
              common("Delete")
                  .required("Key", ItemShapes.ATTRIBUTES)
                  .optional("ConditionExpression", ItemShapes.TEXT)
                  .build())
          .optional(
              "Update",
              common("Update")
                  .required("Key", ItemShapes.ATTRIBUTES)
                  .required("UpdateExpression", ItemShapes.TEXT)
                  .optional("ConditionExpression", ItemShapes.TEXT)
                  .build())
          .build();

  private static StructureShape.Builder common(String name) {
    return StructureShape.builder(name)
        .tableName()
        .optional("ExpressionAttributeNames", ItemShapes.NAMES)
        .optional("ExpressionAttributeValues", ItemShapes.ATTRIBUTES)
        .optional("ReturnValuesOnConditionCheckFailure", ItemShapes.RETURN_VALUES_ON_FAILURE);
  }

  /**
   * Reads an action.
   *
   * @throws ServiceException when it is none, or more than one
   */
  static TransactWrite read(Parameters item) {
    List<String> kinds = item.names().stream().filter(KINDS::containsKey).toList();
    if (kinds.size() != 1) {
      throw ServiceException.validation(
          "TransactItems can only contain one of Check, Put, Update or Delete");
    }
    WriteAction.Kind kind = KINDS.getOrDefault(kinds.get(0), WriteAction.Kind.CHECK);
    Parameters action = item.structure(kinds.get(0));
    Map<String, AttributeValue> attributes =
        action.attributes(kind == WriteAction.Kind.PUT ? "Item" : "Key");
    boolean updates = kind == WriteAction.Kind.UPDATE;
    Expressions expressions =
        new Expressions(
            action, (updates ? ParameterForms.UPDATE_ITEM : ParameterForms.PUT_ITEM).expressions());
    UpdateExpression update = updates ? expressions.update() : null;
    ConditionExpression condition = expressions.condition();
    expressions.requireAllUsed();
    return new TransactWrite(
        kind, action.tableName(), attributes, update, condition, Writes.onFailure(action));
  }

  /**
   * The action as stores take it.
   *
   * @param request which says what it wants to know of all
   */
  WriteAction action(Parameters request, ServedTable served) {
    WriteOutcome outcome =
        CollectionMetrics.ask(request, new WriteOutcome().ask(ReturnValues.NONE, onFailure));
    if (kind == WriteAction.Kind.PUT) {
      EncodedKey key = served.keyOf(attributes);
      return WriteAction.put(
          served.table(), key, served.encode(attributes, key), condition, outcome);
    }
    EncodedKey key = served.key(attributes);
    if (update != null) {
      return WriteAction.update(served.table(), key, update, condition, outcome);
    }
    if (kind == WriteAction.Kind.CHECK && condition != null) {
      return WriteAction.check(served.table(), key, condition, outcome);
    }
    return WriteAction.delete(served.table(), key, condition, outcome);
  }
}
