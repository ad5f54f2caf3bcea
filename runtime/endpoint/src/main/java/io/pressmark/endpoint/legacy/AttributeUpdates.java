package io.pressmark.endpoint.legacy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import java.util.Optional;

/** The {@code AttributeUpdates} of UpdateItem. */
public final class AttributeUpdates {
  private static final String IN_EXPRESSIONS =
      "An operand in the update expression has an incorrect data type";

  private AttributeUpdates() {}

  /**
   * The same as an expression.
   *
   * <p>As an expression does, it creates an item that is absent unless all it does is DELETE.
   *
   * @param updates each of another attribute
   * @return empty where there are none: UpdateItem then makes sure that there is an item with this
   *     key, and changes none that is there
   */
  public static Optional<UpdateExpression> asExpression(List<AttributeUpdate> updates) {
    return updates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new UpdateExpression(updates.stream().map(AttributeUpdate::asAction).toList()));
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
