package io.pressmark.core.table;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ManagedAttributes;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an update does to managed attributes, in DynamoDB's terms, with values that are encoded. */
final class ManagedActions {
  private final Map<String, AttributeValue> encoded;

  ManagedActions(Map<String, AttributeValue> encoded) {
    this.encoded = encoded;
  }

  /**
   * ADD for numbers, SET for the time of the update, and if_not_exists for what is kept; an id that
   * is part of the key is not among the encoded values and stays out.
   */
  List<UpdateExpression.Action> of(ManagedAttributes managed) {
    List<UpdateExpression.Action> actions = new ArrayList<>();
    managed.version().ifPresent(name -> actions.add(add(name)));
    managed.counter().ifPresent(name -> actions.add(add(name)));
    managed.updatedAt().ifPresent(name -> actions.add(set(name, literal(name))));
    managed.createdAt().ifPresent(name -> actions.add(setIfNotExists(name)));
    managed
        .generatedId()
        .filter(encoded::containsKey)
        .ifPresent(name -> actions.add(setIfNotExists(name)));
    return actions;
  }

  private UpdateExpression.Action add(String name) {
    return new UpdateExpression.AddAction(DocumentPath.of(name), value(name));
  }

  private UpdateExpression.Action setIfNotExists(String name) {
    return set(name, new SetOperand.IfNotExists(DocumentPath.of(name), literal(name)));
  }

  private static UpdateExpression.Action set(String name, SetOperand value) {
    return new UpdateExpression.SetAction(DocumentPath.of(name), value);
  }

  private Operand.Literal literal(String name) {
    return new Operand.Literal(value(name));
  }

  private AttributeValue value(String name) {
    AttributeValue value = encoded.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "The generated schema did not write the managed attribute '" + name + "'");
    }
    return value;
  }
}
