package io.pressmark.core.expression;

import io.pressmark.core.value.AttributeValue;

/**
 * What a condition compares: a value of the item, a given value, or the size of one of them.
 * Immutable.
 */
public sealed interface Operand {

  /** The value at a path of the item; missing when there is none. */
  record Path(DocumentPath path) implements Operand, SetOperand {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A given value. */
  record Literal(AttributeValue value) implements Operand, SetOperand {
    /** The value, or its type and size when it is too large for a message. */
    @Override
    public String toString() {
      return OperandRules.text(value);
    }
  }

  /**
   * {@code size(operand)}, a number: the UTF-16 code units of a string, the bytes of a binary, the
   * elements of a set or list, the entries of a map. Missing for a missing operand, and for a
   * number, boolean or NULL.
   *
   * @param operand a path or a given value that has a size
   */
  record Size(Operand operand) implements Operand {
    public Size {
      OperandRules.requireSized(operand);
    }

    /** The size of the value at a path. */
    public static Size of(DocumentPath path) {
      return new Size(new Path(path));
    }

    @Override
    public String toString() {
      return "size(" + operand + ")";
    }
  }
}
