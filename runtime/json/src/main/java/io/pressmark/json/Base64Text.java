package io.pressmark.json;

import io.pressmark.core.error.ValidationException;
import java.util.Base64;

/** Base64 as DynamoDB JSON has it: the standard alphabet, with padding, without line ends. */
final class Base64Text {
  private static final int QUANTUM = 4;
  private static final int QUANTUM_BYTES = 3;

  private Base64Text() {}

  /**
   * The bytes of a text.
   *
   * @throws ValidationException when it is not the one text that stands for its bytes
   */
  static byte[] decode(String text) {
    if (text.length() % QUANTUM != 0) {
      throw new ValidationException("Not Base64: its length is no multiple of 4");
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new ValidationException("Not Base64: " + e.getMessage(), e);
    }
    requireCanonical(text, bytes);
    return bytes;
  }

  /** Java's decoder lets the bits behind the last byte be anything. */
  private static void requireCanonical(String text, byte[] bytes) {
    int rest = bytes.length % QUANTUM_BYTES;
    if (rest > 0) {
      byte[] last = new byte[rest];
      System.arraycopy(bytes, bytes.length - rest, last, 0, rest);
      if (!text.endsWith(Base64.getEncoder().encodeToString(last))) {
        throw new ValidationException("Not Base64: bits behind the last byte are set");
      }
    }
  }
}
