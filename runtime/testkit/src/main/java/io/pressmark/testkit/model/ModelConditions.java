package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The truth of conditions on top-level attributes, written down once more. */
final class ModelConditions {
  private ModelConditions() {}

  /** The truth on an item; an item that does not exist is an empty map. */
  static boolean test(ConditionExpression condition, Map<String, AttributeValue> item) {
    if (condition instanceof ConditionExpression.And and) {
      return and.conditions().stream().allMatch(each -> test(each, item));
    }
    if (condition instanceof ConditionExpression.Or or) {
      return or.conditions().stream().anyMatch(each -> test(each, item));
    }
    if (condition instanceof ConditionExpression.Not not) {
      return !test(not.condition(), item);
    }
    if (condition instanceof ConditionExpression.Exists exists) {
      return item.containsKey(exists.path().attribute());
    }
    if (condition instanceof ConditionExpression.NotExists notExists) {
      return !item.containsKey(notExists.path().attribute());
    }
    if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      AttributeValue value = value(beginsWith.value(), item);
      AttributeValue prefix = value(beginsWith.prefix(), item);
      return value != null && prefix != null && ModelOrder.beginsWith(value, prefix);
    }
    if (condition instanceof ConditionExpression.Between between) {
      AttributeValue value = value(between.value(), item);
      return holds(value, Comparator.GREATER_OR_EQUAL, value(between.lower(), item))
          && holds(value, Comparator.LESS_OR_EQUAL, value(between.upper(), item));
    }
    if (condition instanceof ConditionExpression.Comparison comparison) {
      return holds(
          value(comparison.left(), item), comparison.comparator(), value(comparison.right(), item));
    }
    throw new IllegalArgumentException("The model does not know the condition " + condition);
  }

  private static @Nullable AttributeValue value(Operand operand, Map<String, AttributeValue> item) {
    return operand instanceof Operand.Literal literal
        ? literal.value()
        : item.get(((Operand.Path) operand).path().attribute());
  }

  private static boolean holds(
      @Nullable AttributeValue left, Comparator comparator, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return comparator == Comparator.NOT_EQUAL;
    }
    boolean isOrdered = ModelOrder.isComparable(left, right);
    return switch (comparator) {
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      case LESS -> isOrdered && ModelOrder.compare(left, right) < 0;
      case LESS_OR_EQUAL -> isOrdered && ModelOrder.compare(left, right) <= 0;
      case GREATER -> isOrdered && ModelOrder.compare(left, right) > 0;
      case GREATER_OR_EQUAL -> isOrdered && ModelOrder.compare(left, right) >= 0;
    };
  }
}
