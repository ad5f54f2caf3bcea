package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import java.util.List;

/**
 * DynamoDB's limit of operators and functions in one expression. It is checked whenever a part of a
 * tree is made, so that no tree is deeper than the limit, and what walks one may recurse.
 *
 * <p>Counted are comparators, BETWEEN, IN, AND (one less than what it joins), OR, NOT, functions,
 * and + and -.
 */
final class OperatorLimit {
  static final int MAX_OPERATORS = 300;

  private OperatorLimit() {}

  static void check(int operators) {
    if (operators > MAX_OPERATORS) {
      throw new ValidationException(
          "The expression contains too many operators; operator count: " + operators,
          "; at most " + MAX_OPERATORS + " operators and functions are allowed");
    }
  }

  static int of(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.And and) {
      return joined(and.conditions());
    }
    if (condition instanceof ConditionExpression.Or or) {
      return joined(or.conditions());
    }
    if (condition instanceof ConditionExpression.Not not) {
      return 1 + of(not.condition());
    }
    int sizes = 0;
    for (Operand operand : Operands.of(condition)) {
      sizes += operand instanceof Operand.Size ? 1 : 0;
    }
    return 1 + sizes;
  }

  /** The operators of conditions that are joined by AND or OR. */
  static int joined(List<ConditionExpression> conditions) {
    int operators = conditions.size() - 1;
    for (ConditionExpression each : conditions) {
      operators += of(each);
    }
    return operators;
  }

  static int of(SetValue value) {
    if (value instanceof SetValue.Sum sum) {
      return 1 + of(sum.left()) + of(sum.right());
    }
    if (value instanceof SetValue.Difference difference) {
      return 1 + of(difference.left()) + of(difference.right());
    }
    if (value instanceof SetOperand.IfNotExists function) {
      return 1 + of(function.otherwise());
    }
    if (value instanceof SetOperand.ListAppend function) {
      return 1 + of(function.first()) + of(function.second());
    }
    return 0;
  }

  static int of(UpdateExpression.Action action) {
    return action instanceof UpdateExpression.SetAction set ? of(set.value()) : 0;
  }
}
