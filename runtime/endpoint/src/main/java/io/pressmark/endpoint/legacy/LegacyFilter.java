package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.endpoint.error.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An {@code Expected}, {@code QueryFilter} or {@code ScanFilter}: conditions on attributes, each on
 * another one, and how they are joined. Immutable.
 *
 * @param conditions in the order of the request; none is the same as no filter
 * @param operator how they are joined
 */
public record LegacyFilter(List<LegacyCondition> conditions, ConditionalOperator operator) {
  public LegacyFilter {
    conditions = List.copyOf(conditions);
  }

  /**
   * The same as an expression; empty where there are no conditions.
   *
   * @throws io.pressmark.core.error.ValidationException when they come to more than 300 operators
   */
  public Optional<ConditionExpression> asCondition() {
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            operator.join(conditions.stream().map(LegacyCondition::asCondition).toList()));
  }

  /**
   * Refuses a {@code QueryFilter} on the key that is queried. A {@code ScanFilter} may be on a key.
   *
   * @param key the key attributes of the table or index, partition key first
   * @throws ServiceException when a condition is on one of them
   */
  public void requireNoKeyAttribute(List<KeyAttribute> key) {
    Set<String> filtered =
        conditions.stream().map(LegacyCondition::attribute).collect(Collectors.toSet());
    for (KeyAttribute attribute : key) {
      if (filtered.contains(attribute.name())) {
        throw ServiceException.validation(
            "QueryFilter can only contain non-primary key attributes: Primary key attribute: "
                + attribute.name());
      }
    }
  }
}
