package io.pressmark.core.value;

import io.pressmark.core.error.ValidationException;

/**
 * UTF-8 of Java strings, written into byte arrays without intermediate objects. A string with an
 * unpaired surrogate has no UTF-8 form and is refused: replacing it silently would change a key.
 */
public final class Utf8 {
  /** The longest attribute name, in UTF-8 bytes. */
  public static final int MAX_NAME = 65_535;

  private Utf8() {}

  /** The number of UTF-8 bytes of {@code text}. */
  public static int length(String text) {
    int chars = text.length();
    int i = 0;
    while (i < chars && text.charAt(i) < 0x80) {
      i++;
    }
    int length = i;
    for (; i < chars; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (!Character.isSurrogate(c)) {
        length += 3;
      } else {
        requirePair(text, i);
        length += 4;
        i++;
      }
    }
    return length;
  }

  /**
   * Writes {@code text} at {@code offset} and returns the offset behind it. The array must have
   * room for {@code 3 * text.length()} bytes.
   */
  public static int write(String text, byte[] target, int offset) {
    int chars = text.length();
    int out = offset;
    int i = 0;
    for (; i < chars; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        break;
      }
      target[out++] = (byte) c;
    }
    for (; i < chars; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        target[out++] = (byte) c;
      } else if (c < 0x800) {
        target[out++] = (byte) (0xC0 | c >> 6);
        target[out++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        target[out++] = (byte) (0xE0 | c >> 12);
        target[out++] = (byte) (0x80 | c >> 6 & 0x3F);
        target[out++] = (byte) (0x80 | c & 0x3F);
      } else {
        int codePoint = requirePair(text, i++);
        target[out++] = (byte) (0xF0 | codePoint >> 18);
        target[out++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        target[out++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        target[out++] = (byte) (0x80 | codePoint & 0x3F);
      }
    }
    return out;
  }

  /** Checks an attribute name: 1 to 65,535 bytes. Returns its length in bytes. */
  public static int requireName(String name) {
    int length = length(name);
    if (length == 0) {
      throw new ValidationException("An attribute name may not be empty");
    }
    if (length > MAX_NAME) {
      throw new ValidationException(
          "An attribute name has "
              + length
              + " bytes in UTF-8; at most "
              + MAX_NAME
              + " are allowed");
    }
    return length;
  }

  private static int requirePair(String text, int index) {
    char high = text.charAt(index);
    if (Character.isHighSurrogate(high)
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1))) {
      return Character.toCodePoint(high, text.charAt(index + 1));
    }
    throw new ValidationException(
        String.format(
            "A string has an unpaired surrogate U+%04X at index %d: it has no UTF-8 form",
            (int) high, index));
  }
}
