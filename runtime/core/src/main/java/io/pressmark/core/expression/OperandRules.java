package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.ValueOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What DynamoDB refuses of operands before it looks at any item: given values of a wrong type, and
 * an operand that is compared with itself.
 */
final class OperandRules {
  /** The longest piece of a bound that a message shows. */
  private static final int SHOWN = 80;

  /** The largest given value that a message shows, by DynamoDB's size. */
  private static final int SHOWN_BYTES = 256;

  private static final Set<AttributeType> ORDERED =
      EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.B);
  private static final Set<AttributeType> TEXTS = EnumSet.of(AttributeType.S, AttributeType.B);
  private static final Set<AttributeType> SIZED =
      EnumSet.complementOf(EnumSet.of(AttributeType.N, AttributeType.BOOL, AttributeType.NULL));

  private OperandRules() {}

  /** An operand that is compared by order is a string, number or binary. */
  static void requireOrdered(String operator, Operand operand) {
    require(operator, type(operand), ORDERED);
  }

  /** Both operands of begins_with are strings or binaries. */
  static void requireText(Operand operand) {
    require("begins_with", type(operand), TEXTS);
  }

  /** The operand of size has one. */
  static void requireSized(Operand operand) {
    require("size", type(operand), SIZED);
  }

  /** The operands of + and - are numbers. */
  static void requireNumber(String operator, SetOperand operand) {
    require(operator, type(operand), EnumSet.of(AttributeType.N));
  }

  /** The operands of list_append are lists, and not themselves appended. */
  static void requireList(SetOperand operand) {
    if (operand instanceof SetOperand.ListAppend) {
      throw new ValidationException(
          "The function is not allowed to be used this way in an expression; function: list_append",
          "; append the given elements to each other first");
    }
    require("list_append", type(operand), EnumSet.of(AttributeType.L));
  }

  private static void require(
      String operator, @Nullable AttributeType type, Set<AttributeType> allowed) {
    if (type != null && !allowed.contains(type)) {
      throw new ValidationException(
          "Incorrect operand type for operator or function; operator or function: "
              + operator
              + ", operand type: "
              + type,
          "; allowed are " + allowed);
    }
  }

  /** The type that is known without an item; null for that of a path. */
  private static @Nullable AttributeType type(Operand operand) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value().type();
    }
    return operand instanceof Operand.Size ? AttributeType.N : null;
  }

  private static @Nullable AttributeType type(SetOperand operand) {
    return operand instanceof Operand.Literal literal ? literal.value().type() : null;
  }

  /** The name of a type as DynamoDB's messages about ADD and DELETE have it. */
  static String longName(AttributeType type) {
    return switch (type) {
      case S -> "STRING";
      case N -> "NUMBER";
      case B -> "BINARY";
      case BOOL -> "BOOLEAN";
      case NULL -> "NULL";
      case L -> "LIST";
      case M -> "MAP";
      case SS -> "STRING_SET";
      case NS -> "NUMBER_SET";
      case BS -> "BINARY_SET";
    };
  }

  /** Two given bounds have one type and are in order. */
  static void requireInOrder(Operand lower, Operand upper) {
    if (lower instanceof Operand.Literal first && upper instanceof Operand.Literal last) {
      if (first.value().type() != last.value().type()) {
        throw new ValidationException(
            "The BETWEEN operator requires same data type for lower and upper bounds;"
                + bounds(first.value(), last.value()));
      }
      if (ValueOrder.compare(first.value(), last.value()) > 0) {
        throw new ValidationException(
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                + bounds(first.value(), last.value()));
      }
    }
  }

  /** A given value for a message, which is not made as long as the value can be. */
  static String text(AttributeValue value) {
    return value.size() > SHOWN_BYTES
        ? value.type() + "[" + value.size() + " bytes]"
        : value.toString();
  }

  private static String bounds(AttributeValue lower, AttributeValue upper) {
    return " lower bound operand: AttributeValue: {"
        + shown(lower)
        + "}, upper bound operand: AttributeValue: {"
        + shown(upper)
        + "}";
  }

  private static String shown(AttributeValue value) {
    String text;
    if (value instanceof AttributeValue.S string) {
      text = string.value();
    } else if (value instanceof AttributeValue.N number) {
      text = number.text();
    } else {
      text = ((AttributeValue.B) value).value().toString();
    }
    return value.type()
        + ":"
        + (text.length() > SHOWN
            ? text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…"
            : text);
  }

  /** A path is not compared with itself. */
  static void requireDistinct(String operator, Operand first, List<? extends Operand> others) {
    if (first instanceof Operand.Path path && others.contains(path)) {
      throw repeated(operator, path.path());
    }
  }

  /** A path is not its own default. */
  static void requireDistinct(String function, DocumentPath path, SetOperand other) {
    if (other instanceof Operand.Path second && second.path().equals(path)) {
      throw repeated(function, path);
    }
  }

  private static ValidationException repeated(String operator, DocumentPath path) {
    return new ValidationException(
        "The first operand must be distinct from the remaining operands for this operator or"
            + " function; operator: "
            + operator
            + ", first operand: "
            + path.elements());
  }
}
