package io.pressmark.core.expression.evaluate;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.SetAction;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the SET section of one update, read from the item as it was before. */
final class SetValues {
  private final @Nullable ItemReader old;
  // Made when there is one: most values are given.
  private Map<SetAction, AttributeValue> computed = Map.of();

  SetValues(UpdateExpression update, @Nullable ItemReader old) {
    this.old = old;
    for (UpdateExpression.Action action : update.actions()) {
      if (action instanceof SetAction set && !(set.value() instanceof Operand.Literal)) {
        if (computed.isEmpty()) {
          computed = new HashMap<>();
        }
        computed.put(set, compute(set.value()));
      }
    }
  }

  /** The value that the action gives to its path. */
  AttributeValue of(SetAction action) {
    if (action.value() instanceof Operand.Literal literal) {
      return literal.value();
    }
    AttributeValue value = computed.get(action);
    if (value == null) {
      throw new IllegalArgumentException("Not an action of this update: " + action);
    }
    return value;
  }

  private AttributeValue compute(SetValue value) {
    if (value instanceof SetValue.Sum sum) {
      return AttributeValue.n(number(sum.left(), value).add(number(sum.right(), value)));
    }
    if (value instanceof SetValue.Difference difference) {
      return AttributeValue.n(
          number(difference.left(), value).subtract(number(difference.right(), value)));
    }
    return compute((SetOperand) value);
  }

  private AttributeValue compute(SetOperand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Path path) {
      return read(path.path());
    }
    if (operand instanceof SetOperand.IfNotExists function) {
      AttributeValue there = Paths.read(function.path(), old);
      return there != null ? there : compute(function.otherwise());
    }
    SetOperand.ListAppend function = (SetOperand.ListAppend) operand;
    List<AttributeValue> elements = new ArrayList<>(list(function.first(), function));
    elements.addAll(list(function.second(), function));
    return AttributeValue.l(elements);
  }

  private AttributeValue read(DocumentPath path) {
    AttributeValue value = Paths.read(path, old);
    if (value == null) {
      throw new ValidationException(
          "The provided expression refers to an attribute that does not exist in the item",
          ": '" + path + "'; if_not_exists gives a value for that case");
    }
    return value;
  }

  private BigDecimal number(SetOperand operand, SetValue around) {
    AttributeValue value = compute(operand);
    if (value instanceof AttributeValue.N number) {
      return number.value();
    }
    throw wrongType(operand, value, AttributeType.N, around);
  }

  private List<AttributeValue> list(SetOperand operand, SetValue around) {
    AttributeValue value = compute(operand);
    if (value instanceof AttributeValue.L list) {
      return list.value();
    }
    throw wrongType(operand, value, AttributeType.L, around);
  }

  private static ValidationException wrongType(
      SetOperand operand, AttributeValue found, AttributeType expected, SetValue around) {
    return new ValidationException(
        "An operand in the update expression has an incorrect data type",
        ": '"
            + operand
            + "' is of type "
            + found.type()
            + " and not "
            + expected
            + " in '"
            + around
            + "'");
  }
}
