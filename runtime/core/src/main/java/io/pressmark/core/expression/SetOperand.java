package io.pressmark.core.expression;

/**
 * An operand in the SET section of an update: a value of the item as it was before the update
 * ({@link Operand.Path}), a given value ({@link Operand.Literal}), or a function of such.
 * Immutable.
 */
public sealed interface SetOperand extends SetValue
    permits Operand.Literal, Operand.Path, SetOperand.IfNotExists, SetOperand.ListAppend {

  /**
   * {@code if_not_exists(path, otherwise)}: the value at the path if there is one, even NULL, or
   * else the other operand.
   */
  record IfNotExists(DocumentPath path, SetOperand otherwise) implements SetOperand {
    public IfNotExists {
      OperandRules.requireDistinct("if_not_exists", path, otherwise);
      OperatorLimit.check(OperatorLimit.of(otherwise) + 1);
    }

    @Override
    public String toString() {
      return "if_not_exists(" + path + ", " + otherwise + ")";
    }
  }

  /**
   * {@code list_append(first, second)}: the elements of one list and then of the other. As in
   * DynamoDB, neither is itself a list_append.
   */
  record ListAppend(SetOperand first, SetOperand second) implements SetOperand {
    public ListAppend {
      OperandRules.requireList(first);
      OperandRules.requireList(second);
      OperatorLimit.check(OperatorLimit.of(first) + OperatorLimit.of(second) + 1);
    }

    @Override
    public String toString() {
      return "list_append(" + first + ", " + second + ")";
    }
  }
}
