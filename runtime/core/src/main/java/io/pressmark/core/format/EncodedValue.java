package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;

/**
 * One encoded value: its tag and where its payload lies. Parsing trusts nothing: whatever the bytes
 * are, a payload never reaches beyond the end it is given. Not thread-safe.
 */
final class EncodedValue {
  /** The tag's high half. */
  int tag;

  /** The tag's low half: a flag, or the length of a short payload. */
  int low;

  /** Where the payload begins. */
  int start;

  /** Where the payload ends. */
  int end;

  /** Parses the value at {@code offset} and returns the offset behind it. */
  int parse(byte[] source, int offset, int limit) {
    if (offset >= limit) {
      throw truncated();
    }
    int head = source[offset] & 0xFF;
    tag = head >>> 4;
    low = head & 15;
    start = offset + 1;
    int length;
    if (tag < ItemFormat.TAG_INTEGER) {
      length = 0;
    } else if (low < ItemFormat.LONG) {
      length = low;
    } else {
      length = varint(source, limit);
    }
    end = start + length;
    if (end > limit || end < start) {
      throw truncated();
    }
    if (tag == ItemFormat.TAG_INTEGER && length > Long.BYTES || tag > ItemFormat.TAG_BINARY_SET) {
      throw new MalformedItemException("An encoded item has a value with tag " + head);
    }
    return end;
  }

  /** Reads the varint at {@link #start} and moves it behind. */
  int varint(byte[] source, int limit) {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (start >= limit) {
        throw truncated();
      }
      byte next = source[start++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        if (value < 0) {
          throw truncated();
        }
        return value;
      }
    }
    throw new MalformedItemException("An encoded item has a length of more than 5 bytes");
  }

  private static MalformedItemException truncated() {
    return new MalformedItemException("An encoded item ends inside a value or a name");
  }
}
