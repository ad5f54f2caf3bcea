package io.pressmark.testkit.model;

import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operands of conditions and updates stand for, written down once more. */
final class ModelOperands {
  private ModelOperands() {}

  /** The value of an operand of a condition, or null when it is missing. */
  static @Nullable AttributeValue value(Operand operand, Map<String, AttributeValue> item) {
    if (operand instanceof Operand.Size size) {
      AttributeValue of = value(size.operand(), item);
      int length = of == null ? -1 : length(of);
      return length < 0 ? null : AttributeValue.n(length);
    }
    return operand instanceof Operand.Literal literal
        ? literal.value()
        : ModelDocuments.read(((Operand.Path) operand).path(), item);
  }

  private static int length(AttributeValue value) {
    return switch (value.type()) {
      case S -> ((AttributeValue.S) value).value().length();
      case B -> ((AttributeValue.B) value).value().toByteArray().length;
      case L -> ((AttributeValue.L) value).value().size();
      case M -> ((AttributeValue.M) value).value().size();
      case SS -> ((AttributeValue.SS) value).value().size();
      case NS -> ((AttributeValue.NS) value).value().size();
      case BS -> ((AttributeValue.BS) value).value().size();
      default -> -1;
    };
  }

  /** What a SET sets, or null when that makes the update refused. */
  static @Nullable AttributeValue value(SetValue value, Map<String, AttributeValue> item) {
    if (value instanceof SetValue.Sum sum) {
      BigDecimal left = number(sum.left(), item);
      BigDecimal right = number(sum.right(), item);
      return left == null || right == null ? null : AttributeValue.n(left.add(right));
    }
    if (value instanceof SetValue.Difference difference) {
      BigDecimal left = number(difference.left(), item);
      BigDecimal right = number(difference.right(), item);
      return left == null || right == null ? null : AttributeValue.n(left.subtract(right));
    }
    if (value instanceof SetOperand.IfNotExists ifNotExists) {
      AttributeValue old = ModelDocuments.read(ifNotExists.path(), item);
      return old == null ? value(ifNotExists.otherwise(), item) : old;
    }
    if (value instanceof SetOperand.ListAppend append) {
      return value(append.first(), item) instanceof AttributeValue.L first
              && value(append.second(), item) instanceof AttributeValue.L second
          ? joined(first, second)
          : null;
    }
    return value((Operand) value, item);
  }

  private static @Nullable BigDecimal number(SetOperand operand, Map<String, AttributeValue> item) {
    return value(operand, item) instanceof AttributeValue.N number ? number.value() : null;
  }

  private static AttributeValue joined(AttributeValue.L first, AttributeValue.L second) {
    List<AttributeValue> elements = new ArrayList<>(first.value());
    elements.addAll(second.value());
    return AttributeValue.l(elements);
  }
}
