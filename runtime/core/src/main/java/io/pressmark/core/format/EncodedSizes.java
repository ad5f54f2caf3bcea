package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.value.Numbers;
import io.pressmark.core.value.Utf8;

/** DynamoDB's sizes of encoded values, counted on their bytes without decoding them. */
final class EncodedSizes {
  private EncodedSizes() {}

  /** The size of a value, whose name is not included. */
  static int of(byte[] source, EncodedValue value, NameDictionary names) {
    return size(source, value, names, 0);
  }

  private static int size(byte[] source, EncodedValue value, NameDictionary names, int depth) {
    return switch (value.tag) {
      case ItemFormat.TAG_NULL, ItemFormat.TAG_BOOL -> 1;
      case ItemFormat.TAG_INTEGER ->
          Numbers.size(NumberBytes.getLong(source, value.start, value.end - value.start));
      case ItemFormat.TAG_DECIMAL ->
          Numbers.size(NumberBytes.getDecimal(source, value.start, value.end));
      case ItemFormat.TAG_STRING, ItemFormat.TAG_BINARY -> value.end - value.start;
      default -> contents(source, value, names, depth);
    };
  }

  private static int contents(byte[] source, EncodedValue value, NameDictionary names, int depth) {
    if (depth == ItemFormat.MAX_DEPTH) {
      throw new MalformedItemException(
          "An encoded item is nested deeper than " + ItemFormat.MAX_DEPTH + " levels");
    }
    boolean isDocument = value.tag <= ItemFormat.TAG_MAP;
    EncodedValue element = new EncodedValue();
    element.start = value.start;
    element.varint(source, value.end); // the count; the end is what limits the elements
    int at = element.start;
    int size = isDocument ? 3 : 0;
    while (at < value.end) {
      if (value.tag == ItemFormat.TAG_MAP) {
        element.start = at;
        int ref = element.varint(source, value.end);
        at = element.start;
        size += (ref & 1) == 0 ? nameSize(ref >>> 1, names) : ref >>> 1;
        at += (ref & 1) == 0 ? 0 : inlineLength(ref >>> 1, value.end - at);
      }
      at = element.parse(source, at, value.end);
      size += size(source, element, names, depth + 1) + (isDocument ? 1 : 0);
    }
    return size;
  }

  private static int nameSize(int id, NameDictionary names) {
    return Utf8.length(ItemCursor.nameOf(id, names));
  }

  private static int inlineLength(int length, int room) {
    if (length == 0 || length > room) {
      throw new MalformedItemException("An encoded item has an empty name, or ends inside one");
    }
    return length;
  }

  /**
   * What DynamoDB's function size says of a value: UTF-16 code units of a string, bytes of a
   * binary, elements of a set, list or map; -1 for other types, which have none.
   */
  static int length(byte[] source, EncodedValue value) {
    return switch (value.tag) {
      case ItemFormat.TAG_NULL,
          ItemFormat.TAG_BOOL,
          ItemFormat.TAG_INTEGER,
          ItemFormat.TAG_DECIMAL ->
          -1;
      case ItemFormat.TAG_STRING -> codeUnits(source, value.start, value.end);
      case ItemFormat.TAG_BINARY -> value.end - value.start;
      default -> {
        EncodedValue count = new EncodedValue();
        count.start = value.start;
        yield count.varint(source, value.end);
      }
    };
  }

  /** A character of four bytes in UTF-8 is two code units, any other is one. */
  private static int codeUnits(byte[] source, int start, int end) {
    int units = 0;
    for (int at = start; at < end; at++) {
      int next = source[at];
      if ((next & 0xC0) != 0x80) {
        units += (next & 0xF8) == 0xF0 ? 2 : 1;
      }
    }
    return units;
  }
}
