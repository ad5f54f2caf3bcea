package io.pressmark.core.expression;

import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.util.Arrays;
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
      return moveTo(exists.path(), item);
    }
    if (condition instanceof ConditionExpression.NotExists notExists) {
      return !moveTo(notExists.path(), item);
    }
    if (condition instanceof ConditionExpression.IsOfType isOfType) {
      return item != null && moveTo(isOfType.path(), item) && item.type() == isOfType.type();
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
      return beginsWith(valueAt(beginsWith.path(), item), beginsWith.prefix());
    }
    ConditionExpression.Contains contains = (ConditionExpression.Contains) condition;
    return contains(valueAt(contains.path(), item), contains.part());
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
    return operand instanceof Operand.Literal literal
        ? literal.value()
        : valueAt(((Operand.Path) operand).path(), item);
  }

  private static @Nullable AttributeValue valueAt(DocumentPath path, @Nullable ItemReader item) {
    return item != null && moveTo(path, item) ? AttributeMaps.readValue(item) : null;
  }

  /** Moves the reader to the value at this path; false when there is none. */
  private static boolean moveTo(DocumentPath path, @Nullable ItemReader item) {
    if (item == null || !item.seek(path.attribute())) {
      return false;
    }
    for (DocumentPath.Step step : path.steps()) {
      boolean found =
          step instanceof DocumentPath.Name name
              ? item.type() == AttributeType.M && toEntry(name.name(), item)
              : item.type() == AttributeType.L
                  && toElement(((DocumentPath.Index) step).index(), item);
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean toEntry(String name, ItemReader item) {
    item.enterMap();
    while (item.next()) {
      if (item.key().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean toElement(int index, ItemReader item) {
    item.enterList();
    for (int i = 0; item.next(); i++) {
      if (i == index) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsWith(@Nullable AttributeValue value, AttributeValue prefix) {
    if (value instanceof AttributeValue.S text && prefix instanceof AttributeValue.S start) {
      return text.value().startsWith(start.value());
    }
    if (value instanceof AttributeValue.B binary && prefix instanceof AttributeValue.B start) {
      byte[] bytes = binary.value().toByteArray();
      byte[] first = start.value().toByteArray();
      return bytes.length >= first.length
          && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
    return false;
  }

  private static boolean contains(@Nullable AttributeValue value, AttributeValue part) {
    if (value instanceof AttributeValue.S text) {
      return part instanceof AttributeValue.S sub && text.value().contains(sub.value());
    }
    if (value instanceof AttributeValue.B binary) {
      return part instanceof AttributeValue.B sub && contains(binary.value(), sub.value());
    }
    if (value instanceof AttributeValue.L list) {
      return list.value().contains(part);
    }
    if (value instanceof AttributeValue.SS set) {
      return part instanceof AttributeValue.S member && set.value().contains(member.value());
    }
    if (value instanceof AttributeValue.NS set) {
      return part instanceof AttributeValue.N member && set.value().contains(member.value());
    }
    if (value instanceof AttributeValue.BS set) {
      return part instanceof AttributeValue.B member && set.value().contains(member.value());
    }
    return false;
  }

  private static boolean contains(Binary whole, Binary part) {
    byte[] bytes = whole.toByteArray();
    byte[] sub = part.toByteArray();
    for (int i = 0; i + sub.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + sub.length, sub, 0, sub.length)) {
        return true;
      }
    }
    return false;
  }
}
