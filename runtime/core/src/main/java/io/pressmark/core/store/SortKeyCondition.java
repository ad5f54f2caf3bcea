package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
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
  public SortKeyCondition {
    operands = List.copyOf(operands);
    if (operands.size() != operator.operands()) {
      throw new ValidationException(
          operator + " takes " + operator.operands() + " values and was given " + operands.size());
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
