package io.pressmark.cli.item;

import io.pressmark.cli.failure.UsageException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;

/**
 * The definition of a key attribute as people type it: {@code name:S}, {@code :N} or {@code :B}.
 */
public final class KeyAttributeArgument {
  private KeyAttributeArgument() {}

  /**
   * Reads one.
   *
   * @throws UsageException when the text is none
   */
  public static KeyAttribute parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon > 0) {
      for (ScalarType type : ScalarType.values()) {
        if (type.name().equals(text.substring(colon + 1))) {
          return attribute(text.substring(0, colon), type);
        }
      }
    }
    throw new UsageException(
        "'"
            + text
            + "' is no key attribute: write NAME:S, NAME:N or NAME:B (string, number, binary)");
  }

  private static KeyAttribute attribute(String name, ScalarType type) {
    try {
      return new KeyAttribute(name, type);
    } catch (ValidationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
