package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import java.util.List;

/**
 * The condition on the sort key of a query: at most one, with one of DynamoDB's six operators.
 *
 * @param operator how the sort key compares
 * @param operands one value, or two for BETWEEN, both inclusive
 */
public record SortKeyCondition(Operator operator, List<AttributeValue> operands) {
  /** The operators of a key condition. */
  public enum Operator {
    EQUAL(1),
    LESS(1),
    LESS_OR_EQUAL(1),
    GREATER(1),
    GREATER_OR_EQUAL(1),
    BETWEEN(2),
    BEGINS_WITH(1);

    private final int operands;

    Operator(int operands) {
      this.operands = operands;
    }
  }

  public SortKeyCondition {
    operands = List.copyOf(operands);
    if (operands.size() != operator.operands) {
      throw new ValidationException(
          operator + " takes " + operator.operands + " values and was given " + operands.size());
    }
  }

  /**
   * Checks that the operands have the type of the sort key, and that the operator takes it.
   *
   * @throws ValidationException when one has not, or it does not
   */
  public void requireFits(KeyAttribute sortKey) {
    for (AttributeValue operand : operands) {
      if (!operand.type().name().equals(sortKey.type().name())) {
        throw new ValidationException(
            "The condition on the sort key '"
                + sortKey.name()
                + "' ("
                + sortKey.type()
                + ") has a value of type "
                + operand.type());
      }
    }
    if (operator == Operator.BEGINS_WITH && sortKey.type() == ScalarType.N) {
      throw new ValidationException(
          "begins_with takes a string or binary sort key, and '"
              + sortKey.name()
              + "' is a number");
    }
  }
}
