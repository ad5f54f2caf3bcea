package io.pressmark.testkit.item;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.expression.UpdateExpression.AddAction;
import io.pressmark.core.expression.UpdateExpression.DeleteAction;
import io.pressmark.core.expression.UpdateExpression.RemoveAction;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.value.AttributeValue;
import java.util.List;

/** Short names for updates of top-level attributes. */
public final class Updates {
  private Updates() {}

  public static UpdateExpression update(Action... actions) {
    return new UpdateExpression(List.of(actions));
  }

  public static Action set(String attribute, AttributeValue value) {
    return new SetAction(DocumentPath.of(attribute), new Operand.Literal(value));
  }

  public static Action remove(String attribute) {
    return new RemoveAction(DocumentPath.of(attribute));
  }

  public static Action add(String attribute, AttributeValue value) {
    return new AddAction(DocumentPath.of(attribute), value);
  }

  public static Action delete(String attribute, AttributeValue elements) {
    return new DeleteAction(DocumentPath.of(attribute), elements);
  }
}
