package io.pressmark.chronicle.history;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the contents, changes and conditions of a history look in a table. */
final class HistoryItem {
  private static final String TAG = "tag";
  private static final String COUNT = "count";
  private static final String FILLER = "filler";

  private HistoryItem() {}

  static TableDefinition table(String name) {
    return TableDefinition.builder(name)
        .partitionKey("group", ScalarType.S)
        .sortKey("item", ScalarType.N)
        .build();
  }

  static Map<String, AttributeValue> key(String group, long item) {
    return Map.of("group", AttributeValue.s(group), "item", AttributeValue.n(item));
  }

  static Map<String, AttributeValue> tagged(Map<String, AttributeValue> key, long tag) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(TAG, AttributeValue.n(tag));
    item.put(COUNT, AttributeValue.n(0));
    item.put(FILLER, filler(tag));
    return item;
  }

  static UpdateExpression add(long number) {
    return Updates.update(Updates.add(COUNT, AttributeValue.n(number)));
  }

  /** A text that follows from the tag; of every hundredth so long that it is no part of a page. */
  private static AttributeValue filler(long tag) {
    int length = (int) (tag % 100 == 99 ? 20_000 + tag % 10_000 : tag * 31 % 900);
    return AttributeValue.s((tag + "-").repeat(length / 2 / (Long.toString(tag).length() + 1) + 1));
  }

  /** What an item that was read stands for. */
  static Content content(Optional<Map<String, AttributeValue>> found) {
    if (found.isEmpty()) {
      return Content.ABSENT;
    }
    Map<String, AttributeValue> item = found.get();
    long tag = number(item.get(TAG));
    if (tag != 0 && !filler(tag).equals(item.get(FILLER))) {
      throw new AssertionError("an item of two writes: tag " + tag + ", " + item.get(FILLER));
    }
    return Content.of(tag, number(item.get(COUNT)));
  }

  private static long number(@Nullable AttributeValue value) {
    return value == null ? 0 : ((AttributeValue.N) value).value().longValueExact();
  }

  static @Nullable ConditionExpression expression(Step.Condition condition) {
    DocumentPath count = DocumentPath.of(COUNT);
    return switch (condition) {
      case ALWAYS -> null;
      case ABSENT -> new ConditionExpression.NotExists(DocumentPath.of("group"));
      case EXISTS -> new ConditionExpression.Exists(DocumentPath.of("group"));
      case FEW ->
          new ConditionExpression.Or(
              List.of(
                  new ConditionExpression.NotExists(count),
                  new ConditionExpression.Comparison(
                      Comparator.LESS,
                      new Operand.Path(count),
                      new Operand.Literal(AttributeValue.n(3)))));
    };
  }
}
