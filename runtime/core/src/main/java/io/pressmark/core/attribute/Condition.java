package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import java.util.List;

/**
 * A condition on an item of one mapped class, made from its typed attributes. Immutable and
 * thread-safe.
 *
 * @param <R> the mapped class
 */
public sealed class Condition<R> permits KeyCondition {
  private final ConditionExpression expression;

  Condition(ConditionExpression expression) {
    this.expression = expression;
  }

  /** True when both are. */
  public final Condition<R> and(Condition<R> other) {
    return new Condition<>(new ConditionExpression.And(List.of(expression, other.expression)));
  }

  /** True when one of both is, or both. */
  public final Condition<R> or(Condition<R> other) {
    return new Condition<>(new ConditionExpression.Or(List.of(expression, other.expression)));
  }

  /** True when this one is false. */
  public final Condition<R> not() {
    return new Condition<>(new ConditionExpression.Not(expression));
  }

  /** The condition as a syntax tree. */
  public final ConditionExpression expression() {
    return expression;
  }

  /** As in an expression, with names and values in place. */
  @Override
  public final String toString() {
    return expression.toString();
  }
}
