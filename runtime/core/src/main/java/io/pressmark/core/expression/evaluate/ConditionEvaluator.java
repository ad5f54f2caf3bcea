package io.pressmark.core.expression.evaluate;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.ValueOrder;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions on the bytes of an item by DynamoDB's rules: only the attributes that a
 * condition names are decoded. A missing operand makes {@code <>} true and every other comparison
 * false; values of different types are unequal and have no order.
 */
public final class ConditionEvaluator {
  private ConditionEvaluator() {}

  /** Evaluates on an item that does not exist: every path is missing. */
  public static boolean testAbsent(ConditionExpression condition) {
    return test(condition, null);
  }

  /** Evaluates on the item that the reader has loaded, or on no item. */
  public static boolean test(ConditionExpression condition, @Nullable ItemReader item) {
    if (condition instanceof ConditionExpression.Comparison comparison) {
      return compare(
          comparison.comparator(),
          resolve(comparison.left(), item),
          resolve(comparison.right(), item));
    }
    if (condition instanceof ConditionExpression.And and) {
      for (ConditionExpression each : and.conditions()) {
        if (!test(each, item)) {
          return false;
        }
      }
      return true;
    }
    if (condition instanceof ConditionExpression.Or or) {
      for (ConditionExpression each : or.conditions()) {
        if (test(each, item)) {
          return true;
        }
      }
      return false;
    }
    if (condition instanceof ConditionExpression.Not not) {
      return !test(not.condition(), item);
    }
    if (condition instanceof ConditionExpression.Exists exists) {
      return exists(exists.path(), item);
    }
    if (condition instanceof ConditionExpression.NotExists notExists) {
      return !exists(notExists.path(), item);
    }
    if (condition instanceof ConditionExpression.IsOfType isOfType) {
      return type(isOfType.value(), item) == isOfType.type();
    }
    if (condition instanceof ConditionExpression.Between between) {
      AttributeValue value = resolve(between.value(), item);
      return compare(Comparator.GREATER_OR_EQUAL, value, resolve(between.lower(), item))
          && compare(Comparator.LESS_OR_EQUAL, value, resolve(between.upper(), item));
    }
    if (condition instanceof ConditionExpression.In in) {
      AttributeValue value = resolve(in.value(), item);
      return in.candidates().stream()
          .anyMatch(candidate -> compare(Comparator.EQUAL, value, resolve(candidate, item)));
    }
    if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      return ValueFunctions.beginsWith(
          resolve(beginsWith.value(), item), resolve(beginsWith.prefix(), item));
    }
    ConditionExpression.Contains contains = (ConditionExpression.Contains) condition;
    return ValueFunctions.contains(resolve(contains.whole(), item), resolve(contains.part(), item));
  }

  private static boolean compare(
      Comparator comparator, @Nullable AttributeValue left, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return comparator == Comparator.NOT_EQUAL;
    }
    if (comparator == Comparator.EQUAL) {
      return left.equals(right);
    }
    if (comparator == Comparator.NOT_EQUAL) {
      return !left.equals(right);
    }
    if (left.type() != right.type() || !ValueOrder.isOrdered(left.type())) {
      return false;
    }
    int order = ValueOrder.compare(left, right);
    return switch (comparator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private static @Nullable AttributeValue resolve(Operand operand, @Nullable ItemReader item) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Path path) {
      return Paths.read(path.path(), item);
    }
    int length = length(((Operand.Size) operand).operand(), item);
    return length < 0 ? null : AttributeValue.n(length);
  }

  /** What the function size says of the operand; -1 when it is missing or has no size. */
  private static int length(Operand operand, @Nullable ItemReader item) {
    if (operand instanceof Operand.Path path) {
      return item != null && Paths.moveTo(path.path(), item) ? item.length() : -1;
    }
    return ValueFunctions.length(((Operand.Literal) operand).value());
  }

  /** The operand's type, for which nothing is decoded; null when it is missing. */
  private static @Nullable AttributeType type(Operand operand, @Nullable ItemReader item) {
    if (operand instanceof Operand.Path path) {
      return exists(path.path(), item) && item != null ? item.type() : null;
    }
    AttributeValue value = resolve(operand, item);
    return value == null ? null : value.type();
  }

  private static boolean exists(DocumentPath path, @Nullable ItemReader item) {
    return item != null && Paths.moveTo(path, item);
  }
}
