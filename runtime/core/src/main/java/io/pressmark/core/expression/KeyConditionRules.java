package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Bound;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** DynamoDB's rules of key conditions on one key schema. */
final class KeyConditionRules {
  private final List<KeyAttribute> partition;
  private final List<KeyAttribute> sort;
  private final Map<String, Condition> byName = new HashMap<>();

  KeyConditionRules(
      KeyConditionExpression expression, List<KeyAttribute> partition, List<KeyAttribute> sort) {
    this.partition = partition;
    this.sort = sort;
    expression.conditions().forEach(condition -> byName.put(condition.attribute(), condition));
  }

  Bound bind() {
    requireNotMoreThanTheKeyHas();
    List<AttributeValue> values = new ArrayList<>();
    for (KeyAttribute key : partition) {
      Condition condition = take(key);
      if (condition.operator() != Operator.EQUAL) {
        throw new ValidationException(
            "Query key condition not supported",
            ": the partition key attribute '"
                + key.name()
                + "' takes equality and no other operator");
      }
      values.add(condition.values().get(0));
    }
    List<Condition> ranges = bindSort();
    Set<String> bound = new HashSet<>();
    ranges.forEach(range -> bound.add(range.attribute()));
    byName.keySet().stream().findFirst().ifPresent(attribute -> refuse(attribute, bound));
    return new Bound(values, ranges);
  }

  private void requireNotMoreThanTheKeyHas() {
    int attributes = partition.size() + sort.size();
    if (byName.size() > attributes) {
      throw new ValidationException(
          "The number of query conditions ("
              + byName.size()
              + ") exceeds the number of key attributes defined in the schema ("
              + attributes
              + ")");
    }
  }

  /** The condition on a partition key attribute. */
  private Condition take(KeyAttribute key) {
    Condition condition = byName.remove(key.name());
    if (condition == null) {
      throw new ValidationException(
          "Query condition missed key schema element: " + key.name(),
          "; a query needs equality on every partition key attribute");
    }
    requireFits(condition, key);
    return condition;
  }

  private List<Condition> bindSort() {
    List<Condition> ranges = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (KeyAttribute key : sort) {
      Condition condition = byName.remove(key.name());
      if (condition == null) {
        open.add(key.name());
        continue;
      }
      if (!open.isEmpty()) {
        throw new ValidationException(
            "RANGE key attributes "
                + String.join(", ", open)
                + " must have equality conditions specified in the query because a condition is"
                + " present on key attribute "
                + key.name());
      }
      requireFits(condition, key);
      ranges.add(condition);
      if (condition.operator() != Operator.EQUAL) {
        open.add(key.name());
      }
    }
    return ranges;
  }

  /** The service names what the key has and the query has not. */
  private void refuse(String attribute, Set<String> bound) {
    String missed =
        sort.stream()
            .map(KeyAttribute::name)
            .filter(name -> !bound.contains(name))
            .findFirst()
            .orElse(attribute);
    throw new ValidationException(
        "Query condition missed key schema element: " + missed,
        "; '"
            + attribute
            + "' is no key attribute here; the key is "
            + Stream.concat(partition.stream(), sort.stream()).map(KeyAttribute::name).toList());
  }

  private static void requireFits(Condition condition, KeyAttribute key) {
    for (AttributeValue value : condition.values()) {
      if (!value.type().name().equals(key.type().name())) {
        throw new ValidationException(
            "One or more parameter values were invalid: Condition parameter type does not match"
                + " schema type",
            "; key attribute '"
                + key.name()
                + "' is of type "
                + key.type()
                + ", the value of type "
                + value.type());
      }
      if (value.size() == 0) {
        throw new ValidationException(
            "One or more parameter values are not valid. The AttributeValue for a key attribute"
                + " cannot contain an empty "
                + (value instanceof AttributeValue.S ? "string" : "binary")
                + " value. Key: "
                + key.name());
      }
    }
  }
}
