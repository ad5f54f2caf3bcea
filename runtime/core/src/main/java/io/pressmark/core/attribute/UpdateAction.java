package io.pressmark.core.attribute;

import io.pressmark.core.expression.UpdateExpression;

/**
 * A change of one attribute in an update. Immutable and thread-safe.
 *
 * @param <R> the mapped class
 */
@SuppressWarnings("UnusedTypeParameter") // R ties it to one table, for the compiler only.
public final class UpdateAction<R> {
  private final UpdateExpression.Action action;

  UpdateAction(UpdateExpression.Action action) {
    this.action = action;
  }

  /** The change as part of a syntax tree. */
  public UpdateExpression.Action action() {
    return action;
  }

  @Override
  public String toString() {
    return action.toString();
  }
}
