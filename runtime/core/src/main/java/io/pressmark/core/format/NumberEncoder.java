package io.pressmark.core.format;

import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Writes numbers as values of the {@linkplain ItemFormat item format}, tag and payload, in the one
 * form that each number has. A reusable object that remembers what the last number took; not
 * thread-safe.
 */
final class NumberEncoder {
  /** A target has room for so many bytes behind the offset, whatever the number. */
  static final int MAX_LENGTH = 24;

  private int end;
  private int size;

  /** The offset behind the last number. */
  int end() {
    return end;
  }

  /** What the last number adds to DynamoDB's size of the item. */
  int size() {
    return size;
  }

  /** The tag and payload of one number. */
  static byte[] encode(BigDecimal value) {
    NumberEncoder encoder = new NumberEncoder();
    byte[] encoded = new byte[MAX_LENGTH];
    encoder.put(value, encoded, 0);
    return Arrays.copyOf(encoded, encoder.end);
  }

  void put(long value, byte[] target, int offset) {
    int length = NumberBytes.length(value);
    target[offset] = (byte) (ItemFormat.TAG_INTEGER << 4 | length);
    NumberBytes.put(target, offset + 1, value);
    end = offset + 1 + length;
    size = Numbers.size(value);
  }

  void put(BigDecimal value, byte[] target, int offset) {
    if (value.precision() <= Numbers.LONG_DIGITS
        && value.scale() >= 0
        && value.scale() <= Numbers.LONG_DIGITS) {
      // Unlike unscaledValue(), this makes no BigInteger.
      putSmall(value.scaleByPowerOfTen(value.scale()).longValue(), value.scale(), target, offset);
    } else {
      putAny(Numbers.canonical(value), target, offset);
    }
  }

  /** Most numbers: neither the digits nor the scale is long, and no further object is needed. */
  private void putSmall(long unscaled, int scale, byte[] target, int offset) {
    long digits = unscaled;
    int stripped = scale;
    while (stripped > 0 && digits % 10 == 0) {
      digits /= 10;
      stripped--;
    }
    if (stripped == 0) {
      put(digits, target, offset);
      return;
    }
    int digitBytes = NumberBytes.length(digits);
    int at = ItemFormat.putVarint(target, offset + 1, NumberBytes.zigzag(stripped));
    for (int shift = 8 * (digitBytes - 1); shift >= 0; shift -= 8) {
      target[at++] = (byte) (digits >> shift);
    }
    target[offset] = (byte) (ItemFormat.TAG_DECIMAL << 4 | (at - offset - 1));
    end = at;
    size = Numbers.size(digits);
  }

  private void putAny(BigDecimal canonical, byte[] target, int offset) {
    if (Numbers.fitsLong(canonical)) {
      put(canonical.longValueExact(), target, offset);
      return;
    }
    byte[] unscaled = canonical.unscaledValue().toByteArray();
    int zigzag = NumberBytes.zigzag(canonical.scale());
    int length = ItemFormat.varintLength(zigzag) + unscaled.length;
    int at = ItemFormat.putHead(target, offset, ItemFormat.TAG_DECIMAL, length);
    at = ItemFormat.putVarint(target, at, zigzag);
    System.arraycopy(unscaled, 0, target, at, unscaled.length);
    end = at + unscaled.length;
    size = Numbers.size(canonical);
  }
}
