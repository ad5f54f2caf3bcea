package io.pressmark.core.attribute;

import io.pressmark.core.expression.SetValue;

/**
 * What an update can set an attribute to: made of the values that attributes of the item had before
 * the update. Immutable and thread-safe.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // R and T tie it to attributes, for the compiler only.
public final class UpdateValue<R, T> {
  private final SetValue operand;

  UpdateValue(SetValue operand) {
    this.operand = operand;
  }

  SetValue operand() {
    return operand;
  }

  /** As in an expression. */
  @Override
  public String toString() {
    return operand.toString();
  }
}
