package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code KeyConditions} of a query: one condition or two, on the partition key and perhaps on
 * the sort key. Immutable.
 */
public final class LegacyKeyConditions {
  private static final String NOT_SUPPORTED = "Query key condition not supported";

  private final Map<String, LegacyCondition> conditions = new LinkedHashMap<>();

  /**
   * Key conditions of any table.
   *
   * @param conditions each on another attribute
   * @throws ServiceException when there are neither one nor two
   */
  public LegacyKeyConditions(List<LegacyCondition> conditions) {
    if (conditions.isEmpty() || conditions.size() > 2) {
      throw ServiceException.validation("Conditions can be of length 1 or 2 only");
    }
    conditions.forEach(condition -> this.conditions.put(condition.attribute(), condition));
  }

  /**
   * The same as an expression, for the key of a table or index.
   *
   * @param partition the partition key attributes
   * @param sort the sort key attributes; empty where there are none
   * @throws ServiceException when a partition key attribute has no condition, or one that is not
   *     EQ, or the other condition is on no sort key attribute, is none that a key can be searched
   *     for, or has a value of another type than the key
   */
  public KeyConditionExpression forKey(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    if (conditions.size() > partition.size() + sort.size()) {
      throw ServiceException.validation(NOT_SUPPORTED);
    }
    List<KeyConditionExpression.Condition> bound = new ArrayList<>();
    for (KeyAttribute key : partition) {
      KeyConditionExpression.Condition condition = bind(key);
      if (condition == null) {
        throw missed(key);
      }
      if (condition.operator() != Operator.EQUAL) {
        throw ServiceException.validation(NOT_SUPPORTED);
      }
      bound.add(condition);
    }
    for (KeyAttribute key : sort) {
      KeyConditionExpression.Condition condition = bind(key);
      if (condition != null) {
        bound.add(condition);
      } else if (!allAreOn(partition, sort)) {
        throw missed(key);
      }
    }
    return new KeyConditionExpression(bound);
  }

  private boolean allAreOn(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    return conditions.keySet().stream()
        .allMatch(attribute -> isIn(partition, attribute) || isIn(sort, attribute));
  }

  private static boolean isIn(List<KeyAttribute> key, String attribute) {
    return key.stream().anyMatch(each -> each.name().equals(attribute));
  }

  /** The condition on a key attribute; null when there is none. */
  private KeyConditionExpression.@Nullable Condition bind(KeyAttribute key) {
    LegacyCondition condition = conditions.get(key.name());
    if (condition == null) {
      return null;
    }
    Operator operator = condition.operator().keyOperator();
    if (operator == null) {
      throw ServiceException.validation(
          "Attempted conditional constraint is not an indexable operation");
    }
    for (AttributeValue value : condition.values()) {
      if (!value.type().name().equals(key.type().name())) {
        throw ServiceException.invalidParameter(
            "Condition parameter type does not match schema type");
      }
    }
    return new KeyConditionExpression.Condition(key.name(), operator, condition.values());
  }

  private static ServiceException missed(KeyAttribute key) {
    return ServiceException.validation("Query condition missed key schema element: " + key.name());
  }
}
