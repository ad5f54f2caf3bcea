package io.pressmark.core.expression;

/**
 * What the SET section of an update gives to a path: an operand, or the sum or difference of two.
 * Numbers have 38 digits; a result that needs more, or is missing an operand, is refused when the
 * update is carried out. Immutable.
 */
public sealed interface SetValue permits SetOperand, SetValue.Sum, SetValue.Difference {

  /** {@code left + right}, on numbers. */
  record Sum(SetOperand left, SetOperand right) implements SetValue {
    public Sum {
      OperandRules.requireNumber("+", left);
      OperandRules.requireNumber("+", right);
      OperatorLimit.check(OperatorLimit.of(left) + OperatorLimit.of(right) + 1);
    }

    @Override
    public String toString() {
      return left + " + " + right;
    }
  }

  /** {@code left - right}, on numbers. */
  record Difference(SetOperand left, SetOperand right) implements SetValue {
    public Difference {
      OperandRules.requireNumber("-", left);
      OperandRules.requireNumber("-", right);
      OperatorLimit.check(OperatorLimit.of(left) + OperatorLimit.of(right) + 1);
    }

    @Override
    public String toString() {
      return left + " - " + right;
    }
  }
}
