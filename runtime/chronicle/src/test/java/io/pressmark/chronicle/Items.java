package io.pressmark.chronicle;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableQuery;
import java.util.HashMap;
import java.util.Map;

/** Items of the tests' tables. */
final class Items {
  static final TableDefinition NOTES =
      TableDefinition.builder("notes")
          .partitionKey("author", ScalarType.S)
          .sortKey("number", ScalarType.N)
          .build();

  private Items() {}

  static Map<String, AttributeValue> key(String author, long number) {
    return Map.of("author", AttributeValue.s(author), "number", AttributeValue.n(number));
  }

  static Map<String, AttributeValue> note(String author, long number, String text) {
    Map<String, AttributeValue> item = new HashMap<>(key(author, number));
    item.put("text", AttributeValue.s(text));
    return item;
  }

  /** The notes of one author. */
  static TableQuery by(String author) {
    return TableQuery.of(AttributeValue.s(author));
  }
}
