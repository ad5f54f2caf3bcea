package io.pressmark.dynamodb;

import io.pressmark.core.error.StoreIoException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which item a part of a batch is about; answers come in any order. Values compare as core's do, as
 * a service may write a number in another way than it was sent.
 */
record RequestedItem(String table, Map<String, io.pressmark.core.value.AttributeValue> key) {
  static RequestedItem of(String table, Map<String, AttributeValue> key) {
    return new RequestedItem(table, SdkValues.fromSdk(key));
  }

  /**
   * Takes the part out whose item has this key.
   *
   * @param attributes those of the key, and any others
   */
  static <A> A take(
      String table, Map<String, AttributeValue> attributes, Map<RequestedItem, A> parts) {
    for (Map.Entry<RequestedItem, A> part : parts.entrySet()) {
      RequestedItem requested = part.getKey();
      if (requested.table.equals(table) && requested.hasKeyOf(attributes)) {
        parts.remove(requested);
        return part.getValue();
      }
    }
    throw new StoreIoException(
        "The service's answer has an item that was not asked for: table '" + table + "'");
  }

  private boolean hasKeyOf(Map<String, AttributeValue> attributes) {
    return key.entrySet().stream()
        .allMatch(
            part ->
                attributes.containsKey(part.getKey())
                    && SdkValues.fromSdk(attributes.get(part.getKey())).equals(part.getValue()));
  }
}
