package io.pressmark.core.expression;

import io.pressmark.core.value.AttributeValue;

/** What a comparison compares: a value of the item, or a given value. Immutable. */
public sealed interface Operand {

  /** The value at a path of the item; missing when there is none. */
  record Path(DocumentPath path) implements Operand {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A given value. */
  record Literal(AttributeValue value) implements Operand {
    @Override
    public String toString() {
      return value.toString();
    }
  }
}
