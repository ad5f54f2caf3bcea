package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.value.AttributeValue;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The truth of conditions, written down once more. */
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
      return ModelDocuments.read(exists.path(), item) != null;
    }
    if (condition instanceof ConditionExpression.NotExists notExists) {
      return ModelDocuments.read(notExists.path(), item) == null;
    }
    if (condition instanceof ConditionExpression.IsOfType isOfType) {
      AttributeValue value = ModelOperands.value(isOfType.value(), item);
      return value != null && value.type() == isOfType.type();
    }
    if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      AttributeValue value = ModelOperands.value(beginsWith.value(), item);
      AttributeValue prefix = ModelOperands.value(beginsWith.prefix(), item);
      return value != null && prefix != null && ModelOrder.beginsWith(value, prefix);
    }
    if (condition instanceof ConditionExpression.Contains contains) {
      return contains(
          ModelOperands.value(contains.whole(), item), ModelOperands.value(contains.part(), item));
    }
    if (condition instanceof ConditionExpression.In in) {
      AttributeValue value = ModelOperands.value(in.value(), item);
      return in.candidates().stream()
          .anyMatch(each -> holds(value, Comparator.EQUAL, ModelOperands.value(each, item)));
    }
    if (condition instanceof ConditionExpression.Between between) {
      AttributeValue value = ModelOperands.value(between.value(), item);
      return holds(value, Comparator.GREATER_OR_EQUAL, ModelOperands.value(between.lower(), item))
          && holds(value, Comparator.LESS_OR_EQUAL, ModelOperands.value(between.upper(), item));
    }
    ConditionExpression.Comparison comparison = (ConditionExpression.Comparison) condition;
    return holds(
        ModelOperands.value(comparison.left(), item),
        comparison.comparator(),
        ModelOperands.value(comparison.right(), item));
  }

  private static boolean contains(@Nullable AttributeValue whole, @Nullable AttributeValue part) {
    if (part instanceof AttributeValue.S text) {
      if (whole instanceof AttributeValue.S around) {
        return around.value().contains(text.value());
      }
      if (whole instanceof AttributeValue.SS set) {
        return set.value().contains(text.value());
      }
    }
    if (part instanceof AttributeValue.B binary && whole instanceof AttributeValue.B around) {
      return HexFormat.of()
          .withDelimiter(" ")
          .formatHex(around.value().toByteArray())
          .contains(HexFormat.of().withDelimiter(" ").formatHex(binary.value().toByteArray()));
    }
    return part != null && whole instanceof AttributeValue.L list && list.value().contains(part);
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
