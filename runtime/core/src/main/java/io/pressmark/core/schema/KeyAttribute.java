package io.pressmark.core.schema;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Utf8;

/**
 * A key attribute: its name, 1 to 255 bytes in UTF-8, and its type.
 *
 * @param name the attribute's name in the store
 * @param type its DynamoDB type
 */
public record KeyAttribute(String name, ScalarType type) {
  /** The longest name of a key attribute, in UTF-8 bytes. */
  public static final int MAX_NAME = 255;

  public KeyAttribute {
    int length = Utf8.requireName(name);
    if (length > MAX_NAME) {
      throw new ValidationException(
          "The key attribute '"
              + name.substring(0, 20)
              + "…' has a name of "
              + length
              + " bytes; a key attribute's name has at most "
              + MAX_NAME);
    }
  }
}
