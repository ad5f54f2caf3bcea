package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action of a random transaction or batch: plain data.
 *
 * @param attributes the item of a put; the key of all others
 */
record TransactionPart(
    Kind kind,
    String table,
    Map<String, AttributeValue> attributes,
    @Nullable UpdateExpression update,
    @Nullable ConditionExpression condition) {

  enum Kind {
    GET,
    PUT,
    UPDATE,
    DELETE,
    CHECK
  }

  static TransactionPart get(String table, Map<String, AttributeValue> key) {
    return new TransactionPart(Kind.GET, table, key, null, null);
  }

  static TransactionPart put(
      String table, Map<String, AttributeValue> item, @Nullable ConditionExpression condition) {
    return new TransactionPart(Kind.PUT, table, item, null, condition);
  }

  static TransactionPart update(
      String table,
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition) {
    return new TransactionPart(Kind.UPDATE, table, key, update, condition);
  }

  static TransactionPart delete(
      String table, Map<String, AttributeValue> key, @Nullable ConditionExpression condition) {
    return new TransactionPart(Kind.DELETE, table, key, null, condition);
  }

  static TransactionPart check(
      String table, Map<String, AttributeValue> key, ConditionExpression condition) {
    return new TransactionPart(Kind.CHECK, table, key, null, condition);
  }

  @Override
  public String toString() {
    return kind
        + " "
        + table
        + " "
        + Shown.item(attributes)
        + (update == null ? "" : " " + update)
        + Shown.condition(condition);
  }
}
