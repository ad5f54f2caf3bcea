package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import java.util.List;

/**
 * How the conditions of an {@code Expected}, {@code QueryFilter} or {@code ScanFilter} are joined;
 * AND where a request does not say. They stand in the order in which the service lists them.
 */
public enum ConditionalOperator {
  OR,
  AND;

  /** The conditions as one: at least one condition. */
  ConditionExpression join(List<? extends ConditionExpression> conditions) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    List<ConditionExpression> joined = List.copyOf(conditions);
    return this == OR ? new ConditionExpression.Or(joined) : new ConditionExpression.And(joined);
  }
}
