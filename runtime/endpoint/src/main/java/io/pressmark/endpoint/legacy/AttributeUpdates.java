package io.pressmark.endpoint.legacy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;

/** The {@code AttributeUpdates} of UpdateItem. */
public final class AttributeUpdates {
  private static final String IN_EXPRESSIONS =
      "An operand in the update expression has an incorrect data type";

  private AttributeUpdates() {}

  /**
   * The same as an expression.
   *
   * <p>As an expression does, it creates an item that is absent unless all it does is DELETE; so
   * does the one without actions.
   *
   * @param updates each of another attribute; none for {@link UpdateExpression#none}
   */
  public static UpdateExpression asExpression(List<AttributeUpdate> updates) {
    return updates.isEmpty()
        ? UpdateExpression.none()
        : new UpdateExpression(updates.stream().map(AttributeUpdate::asAction).toList());
  }

  /**
   * The exception in the words of this form: what is said of expressions alone, that a stored value
   * is of a type that the update does not go with, is said otherwise of {@code AttributeUpdates}.
   *
   * @param refusal what the store threw when it carried out the expression
   */
  public static RuntimeException reworded(ValidationException refusal) {
    String message = refusal.getMessage();
    return message != null && message.startsWith(IN_EXPRESSIONS)
        ? ServiceException.validation("Type mismatch for attribute to update")
        : refusal;
  }
}
