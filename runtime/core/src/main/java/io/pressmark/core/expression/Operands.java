package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is checked and asked of the operands in a condition. */
final class Operands {
  private Operands() {}

  /** A literal that is compared by order is a string, number or binary. */
  static void requireOrdered(Operand operand, String operator) {
    if (operand instanceof Operand.Literal literal
        && !ValueOrder.isOrdered(literal.value().type())) {
      throw new ValidationException(
          "Incorrect operand type for operator or function; operator: "
              + operator
              + ", operand type: "
              + literal.value().type()
              + "; strings, numbers and binary values have an order");
    }
  }

  /** Two literal bounds have one type and are in order. */
  static void requireInOrder(Operand lower, Operand upper) {
    if (lower instanceof Operand.Literal first && upper instanceof Operand.Literal last) {
      if (first.value().type() != last.value().type()) {
        throw new ValidationException(
            "The BETWEEN operator requires same data type for lower and upper bounds; they are "
                + first.value().type()
                + " and "
                + last.value().type());
      }
      if (ValueOrder.compare(first.value(), last.value()) > 0) {
        throw new ValidationException(
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                + " lower bound operand: "
                + first
                + ", upper bound operand: "
                + last);
      }
    }
  }

  static List<ConditionExpression> requireSome(List<ConditionExpression> conditions) {
    if (conditions.isEmpty()) {
      throw new ValidationException("AND and OR take at least one condition");
    }
    return List.copyOf(conditions);
  }

  static String join(List<ConditionExpression> conditions, String operator) {
    return conditions.stream()
        .map(condition -> "(" + condition + ")")
        .collect(Collectors.joining(operator));
  }

  static void collectAttributes(ConditionExpression condition, Set<String> into) {
    if (condition instanceof ConditionExpression.Comparison comparison) {
      collect(comparison.left(), into);
      collect(comparison.right(), into);
    } else if (condition instanceof ConditionExpression.Between between) {
      collect(between.value(), into);
      collect(between.lower(), into);
      collect(between.upper(), into);
    } else if (condition instanceof ConditionExpression.In in) {
      collect(in.value(), into);
      in.candidates().forEach(candidate -> collect(candidate, into));
    } else if (condition instanceof ConditionExpression.Exists exists) {
      into.add(exists.path().attribute());
    } else if (condition instanceof ConditionExpression.NotExists notExists) {
      into.add(notExists.path().attribute());
    } else if (condition instanceof ConditionExpression.IsOfType isOfType) {
      into.add(isOfType.path().attribute());
    } else if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      into.add(beginsWith.path().attribute());
    } else if (condition instanceof ConditionExpression.Contains contains) {
      into.add(contains.path().attribute());
    } else if (condition instanceof ConditionExpression.And and) {
      and.conditions().forEach(each -> collectAttributes(each, into));
    } else if (condition instanceof ConditionExpression.Or or) {
      or.conditions().forEach(each -> collectAttributes(each, into));
    } else if (condition instanceof ConditionExpression.Not not) {
      collectAttributes(not.condition(), into);
    }
  }

  private static void collect(Operand operand, Set<String> into) {
    if (operand instanceof Operand.Path path) {
      into.add(path.path().attribute());
    }
  }
}
