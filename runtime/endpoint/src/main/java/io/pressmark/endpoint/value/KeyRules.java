package io.pressmark.endpoint.value;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keys of requests must be, in the service's words. */
public final class KeyRules {
  private static final String NO_KEY = "The provided key element does not match the schema";

  private KeyRules() {}

  /**
   * Checks what a request names as a key: the attributes of the table's key and no other.
   *
   * @throws ServiceException when it is not such a key
   */
  public static void requireKey(Map<String, AttributeValue> key, TableDefinition table) {
    if (key.size() != (table.sortKey().isPresent() ? 2 : 1)) {
      throw ServiceException.validation(NO_KEY);
    }
    requireKeyPart(key, table.partitionKey(), EncodedKey.MAX_PARTITION_KEY);
    if (table.sortKey().isPresent()) {
      requireKeyPart(key, table.sortKey().get(), EncodedKey.MAX_SORT_KEY);
    }
  }

  private static void requireKeyPart(
      Map<String, AttributeValue> key, KeyAttribute attribute, int longest) {
    AttributeValue value = key.get(attribute.name());
    if (value == null || !isOfType(value, attribute)) {
      throw ServiceException.validation(NO_KEY);
    }
    requireLength(value, attribute, longest);
  }

  /**
   * Checks that an item that is put has the table's key.
   *
   * @throws ServiceException when it has not
   */
  public static void requireItem(Map<String, AttributeValue> item, TableDefinition table) {
    requireItemPart(item, table.partitionKey(), EncodedKey.MAX_PARTITION_KEY);
    if (table.sortKey().isPresent()) {
      requireItemPart(item, table.sortKey().get(), EncodedKey.MAX_SORT_KEY);
    }
  }

  private static void requireItemPart(
      Map<String, AttributeValue> item, KeyAttribute attribute, int longest) {
    @Nullable AttributeValue value = item.get(attribute.name());
    if (value == null) {
      throw ServiceException.invalidParameter(
          "Missing the key " + attribute.name() + " in the item");
    }
    if (!isOfType(value, attribute)) {
      throw ServiceException.invalidParameter(
          "Type mismatch for key "
              + attribute.name()
              + " expected: "
              + attribute.type()
              + " actual: "
              + value.type());
    }
    requireLength(value, attribute, longest);
  }

  private static boolean isOfType(AttributeValue value, KeyAttribute attribute) {
    return value.type().name().equals(attribute.type().name());
  }

  private static void requireLength(AttributeValue value, KeyAttribute attribute, int longest) {
    if (value instanceof AttributeValue.N) {
      return;
    }
    if (value.size() == 0) {
      throw ServiceException.validation(
          "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
              + " contain an empty "
              + (value instanceof AttributeValue.S ? "string" : "binary")
              + " value. Key: "
              + attribute.name());
    }
    if (value.size() > longest) {
      throw ServiceException.invalidParameter(
          longest == EncodedKey.MAX_PARTITION_KEY
              // The service's own spelling.
              ? "Size of hashkey has exceeded the maximum size limit of" + longest + " bytes"
              : "Aggregated size of all range keys has exceeded the size limit of "
                  + longest
                  + " bytes");
    }
  }
}
