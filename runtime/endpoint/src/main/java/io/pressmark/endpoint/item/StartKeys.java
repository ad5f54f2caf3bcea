package io.pressmark.endpoint.item;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Bound;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.evaluate.ConditionEvaluator;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.operation.ServedTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ExclusiveStartKey of queries and scans. */
final class StartKeys {
  private static final String MEMBER = "ExclusiveStartKey";
  private static final String INVALID = "The provided starting key is invalid";

  private StartKeys() {}

  /** The attributes of the key that a request starts after; null if it starts at the beginning. */
  static @Nullable Map<String, AttributeValue> read(Parameters request) {
    if (!request.has(MEMBER)) {
      return null;
    }
    try {
      return request.attributes(MEMBER);
    } catch (ServiceException | ValidationException e) {
      String words = ServiceException.words(e);
      // The service says it of some rules, and of others not.
      throw ServiceException.validation(
          words.matches(
                  "(?s).*(contains duplicates|number set|numeric value|significant digits|number with"
                      + " magnitude).*")
              ? words
              : INVALID + ": " + words);
    }
  }

  /** The key that a scan starts after. */
  static @Nullable EncodedKey ofScan(
      @Nullable Map<String, AttributeValue> attributes, ReadTarget target) {
    if (attributes == null) {
      return null;
    }
    if (!attributes.keySet().equals(target.startKeyNames())) {
      throw ServiceException.validation(
          target.index() == null
              ? INVALID + ": The provided key element does not match the schema"
              : INVALID);
    }
    return encode(attributes, target);
  }

  /** The key that a query starts after, which has to be among those that the query can find. */
  static @Nullable EncodedKey ofQuery(
      @Nullable Map<String, AttributeValue> attributes, ReadTarget target, Bound bound) {
    if (attributes == null) {
      return null;
    }
    if (!attributes.keySet().equals(target.startKeyNames())) {
      throw ServiceException.validation(INVALID);
    }
    EncodedKey key = encode(attributes, target);
    List<KeyAttribute> partition = target.partitionKeys();
    for (int i = 0; i < partition.size(); i++) {
      if (!bound.partition().get(i).equals(attributes.get(partition.get(i).name()))) {
        throw ServiceException.validation(
            "The provided starting key is outside query boundaries based on provided conditions");
      }
    }
    requireConditions(attributes, target.table(), bound.sort());
    return key;
  }

  private static EncodedKey encode(Map<String, AttributeValue> attributes, ReadTarget target) {
    try {
      return target.startKey(attributes);
    } catch (ServiceException | ValidationException e) {
      throw ServiceException.validation(INVALID + ": " + ServiceException.words(e));
    }
  }

  private static void requireConditions(
      Map<String, AttributeValue> attributes, ServedTable table, List<Condition> conditions) {
    EncodedKey key = table.keyOf(attributes);
    EncodedItem item = table.encode(attributes, key);
    ItemReader reader = table.reader().load(key, item);
    for (Condition condition : conditions) {
      if (!ConditionEvaluator.test(condition.asCondition(), reader)) {
        throw ServiceException.validation(
            "The provided starting key does not match the range key predicate");
      }
    }
  }
}
