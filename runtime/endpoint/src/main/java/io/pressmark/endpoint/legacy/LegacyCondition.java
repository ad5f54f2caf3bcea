package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;

/**
 * A condition on one attribute, as it stands in {@code KeyConditions}, {@code QueryFilter} and
 * {@code ScanFilter}: a {@code ComparisonOperator} with its {@code AttributeValueList}. Immutable.
 *
 * @param attribute the name of a top-level attribute; a dot is a part of it
 * @param operator how it is compared
 * @param values what it is compared with, as many as the operator takes, all of one type
 */
public record LegacyCondition(
    String attribute, ComparisonOperator operator, List<AttributeValue> values) {
  /**
   * A condition that is valid whatever the table is.
   *
   * @throws ServiceException when the operator does not take the values
   */
  public LegacyCondition {
    values = List.copyOf(values);
    operator.check(values);
  }

  /** The same as an expression. */
  public ConditionExpression asCondition() {
    return operator.compare(DocumentPath.of(attribute), values);
  }
}
