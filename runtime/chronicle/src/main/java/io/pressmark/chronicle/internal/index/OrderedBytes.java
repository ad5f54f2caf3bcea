package io.pressmark.chronicle.internal.index;

import java.io.ByteArrayOutputStream;

/**
 * Values side by side so that the order of the bytes is the order of the values, the first one
 * first.
 *
 * <pre>
 *   value  := byte* | 00 01
 *   byte   := 01 to FF | 00 FF      a zero is followed by FF, so that the end is less than any byte
 * </pre>
 */
final class OrderedBytes {
  private static final int ESCAPED_ZERO = 0xFF;
  private static final int END = 0x01;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a whole value. */
  OrderedBytes add(byte[] value) {
    addPrefix(value);
    bytes.write(0);
    bytes.write(END);
    return this;
  }

  /** Adds the beginning of a value. */
  OrderedBytes addPrefix(byte[] value) {
    for (byte each : value) {
      bytes.write(each);
      if (each == 0) {
        bytes.write(ESCAPED_ZERO);
      }
    }
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  /** The value at an offset, without its end. */
  static byte[] value(byte[] source, int offset, int end) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int at = offset;
    while (at + 1 < end && !(source[at] == 0 && source[at + 1] == END)) {
      value.write(source[at]);
      at += source[at] == 0 ? 2 : 1;
    }
    return value.toByteArray();
  }

  /** The bytes that a value takes, end included. */
  static int length(byte[] value) {
    int length = value.length + 2;
    for (byte each : value) {
      length += each == 0 ? 1 : 0;
    }
    return length;
  }
}
