package io.pressmark.core.expression.evaluate;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.expression.UpdateExpression.AddAction;
import io.pressmark.core.expression.UpdateExpression.DeleteAction;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DynamoDB's ADD and DELETE on a value that is there. */
final class SetArithmetic {
  private SetArithmetic() {}

  /** The sum of numbers, or the union of sets. */
  static AttributeValue add(AddAction action, AttributeValue before) {
    AttributeValue value = action.value();
    requireSameType("ADD", action, value, before);
    if (value instanceof AttributeValue.N number) {
      return AttributeValue.n(((AttributeValue.N) before).value().add(number.value()));
    }
    if (value instanceof AttributeValue.SS set) {
      return AttributeValue.ss(union(((AttributeValue.SS) before).value(), set.value()));
    }
    if (value instanceof AttributeValue.NS set) {
      return AttributeValue.ns(union(((AttributeValue.NS) before).value(), set.value()));
    }
    return AttributeValue.bs(
        union(((AttributeValue.BS) before).value(), ((AttributeValue.BS) value).value()));
  }

  /** The difference of sets, or null when nothing is left. */
  static @Nullable AttributeValue delete(DeleteAction action, AttributeValue before) {
    AttributeValue value = action.value();
    requireSameType("DELETE", action, value, before);
    if (value instanceof AttributeValue.SS set) {
      Set<String> rest = difference(((AttributeValue.SS) before).value(), set.value());
      return rest.isEmpty() ? null : AttributeValue.ss(rest);
    }
    if (value instanceof AttributeValue.NS set) {
      Set<BigDecimal> rest = difference(((AttributeValue.NS) before).value(), set.value());
      return rest.isEmpty() ? null : AttributeValue.ns(rest);
    }
    Set<Binary> rest =
        difference(((AttributeValue.BS) before).value(), ((AttributeValue.BS) value).value());
    return rest.isEmpty() ? null : AttributeValue.bs(rest);
  }

  private static <T> Set<T> union(Set<T> left, Set<T> right) {
    Set<T> all = new LinkedHashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static <T> Set<T> difference(Set<T> left, Set<T> right) {
    Set<T> rest = new LinkedHashSet<>(left);
    rest.removeAll(right);
    return rest;
  }

  private static void requireSameType(
      String section, Action action, AttributeValue value, AttributeValue before) {
    if (before.type() != value.type()) {
      throw new ValidationException(
          "An operand in the update expression has an incorrect data type",
          ": "
              + section
              + " of type "
              + value.type()
              + " on '"
              + action.path()
              + "', which is stored as "
              + before.type());
    }
  }
}
