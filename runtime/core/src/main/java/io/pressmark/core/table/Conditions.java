package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins conditions. */
final class Conditions {
  private Conditions() {}

  /** Both, where there are two. */
  static @Nullable ConditionExpression both(
      @Nullable ConditionExpression one, @Nullable ConditionExpression other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ConditionExpression.all(List.of(one, other));
  }
}
