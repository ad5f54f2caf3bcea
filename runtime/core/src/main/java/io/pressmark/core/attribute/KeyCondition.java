package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.SortKeyCondition;

/**
 * A condition that a query can answer from the sort key. It is a condition like others, too.
 *
 * @param <R> the mapped class
 * @param <K> names the sort key's attribute, so that a query of another key does not take it
 */
@SuppressWarnings("UnusedTypeParameter") // K tells keys apart for the compiler only.
public final class KeyCondition<R, K> extends Condition<R> {
  private final SortKeyCondition sortKeyCondition;

  KeyCondition(ConditionExpression expression, SortKeyCondition sortKeyCondition) {
    super(expression);
    this.sortKeyCondition = sortKeyCondition;
  }

  /** The condition in the form that a query takes. */
  public SortKeyCondition sortKeyCondition() {
    return sortKeyCondition;
  }
}
