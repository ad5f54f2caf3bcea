package io.pressmark.testkit.model;

import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes conditions on sort keys. */
final class RandomSortConditions {
  private RandomSortConditions() {}

  /**
   * Any condition that an attribute of this type allows.
   *
   * @param values gives values that the attribute has
   */
  static SortKeyCondition next(Random random, ScalarType type, Supplier<AttributeValue> values) {
    List<Operator> operators = new ArrayList<>(List.of(Operator.values()));
    if (type == ScalarType.N) {
      operators.remove(Operator.BEGINS_WITH);
    }
    Operator operator = operators.get(random.nextInt(operators.size()));
    AttributeValue first = values.get();
    return new SortKeyCondition(
        operator,
        switch (operator) {
          case BETWEEN -> {
            AttributeValue second = values.get();
            yield ModelOrder.compare(first, second) <= 0
                ? List.of(first, second)
                : List.of(second, first);
          }
          case BEGINS_WITH -> List.of(beginning(first, random));
          default -> List.of(first);
        });
  }

  private static AttributeValue beginning(AttributeValue value, Random random) {
    if (value instanceof AttributeValue.S text) {
      int codePoints = text.value().codePointCount(0, text.value().length());
      int end = text.value().offsetByCodePoints(0, 1 + random.nextInt(codePoints));
      return AttributeValue.s(text.value().substring(0, end));
    }
    byte[] bytes = ((AttributeValue.B) value).value().toByteArray();
    return AttributeValue.b(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
  }
}
