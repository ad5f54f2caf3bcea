package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Numbers as keys: bytes whose unsigned order is the numeric order, one form for each number.
 *
 * <pre>
 *   zero       80 00
 *   positive   exponent (1 byte: 80 + E + 65) | group+ (1 byte each: 1 + two digits) | 00
 *   negative   the bytes of its positive, each complemented
 * </pre>
 *
 * <p>The number is d.dd… × 100^E with groups of two decimal digits, E from -65 to 62; the last
 * group is never zero. A number takes 2 to 22 bytes.
 */
public final class KeyNumber {
  /** The longest form, in bytes. */
  public static final int MAX_LENGTH = 22;

  private static final int ZERO = 0x80;
  private static final int BIAS = 65;
  private static final int MAX_GROUPS = 20;

  private KeyNumber() {}

  /** Writes an integer and returns the offset behind it. */
  static int put(long value, byte[] target, int offset) {
    if (value == 0) {
      return zero(target, offset);
    }
    if (value == Long.MIN_VALUE) {
      return put(BigDecimal.valueOf(value), target, offset);
    }
    long rest = Math.abs(value);
    // Groups from the last to the first; those that are zero at the end are not significant.
    int groups = 0;
    int last = offset + 1 + 10;
    int at = last;
    int exponent = -1;
    while (rest != 0) {
      int group = (int) (rest % 100);
      rest /= 100;
      exponent++;
      if (group != 0 || groups > 0) {
        target[--at] = (byte) (1 + group);
        groups++;
      }
    }
    System.arraycopy(target, at, target, offset + 1, groups);
    return finish(target, offset, exponent, groups, value < 0);
  }

  /** Writes a canonical number and returns the offset behind it. */
  static int put(BigDecimal canonical, byte[] target, int offset) {
    if (canonical.signum() == 0) {
      return zero(target, offset);
    }
    // The digits, aligned so that the exponent of the first group is a power of 100.
    String digits = canonical.unscaledValue().abs().toString();
    int tens = digits.length() - canonical.scale() - 1;
    int exponent = Math.floorDiv(tens, 2);
    int at = offset + 1;
    int i = 0;
    int groups = 0;
    if (tens - 2 * exponent == 0) {
      target[at++] = (byte) (1 + digits.charAt(i++) - '0');
      groups++;
    }
    while (i < digits.length()) {
      int group = (digits.charAt(i++) - '0') * 10;
      if (i < digits.length()) {
        group += digits.charAt(i++) - '0';
      }
      target[at++] = (byte) (1 + group);
      groups++;
    }
    return finish(target, offset, exponent, groups, canonical.signum() < 0);
  }

  private static int zero(byte[] target, int offset) {
    target[offset] = (byte) ZERO;
    target[offset + 1] = 0;
    return offset + 2;
  }

  private static int finish(byte[] target, int offset, int exponent, int groups, boolean negative) {
    target[offset] = (byte) (ZERO + exponent + BIAS);
    int end = offset + 1 + groups;
    target[end++] = 0;
    if (negative) {
      for (int i = offset; i < end; i++) {
        target[i] = (byte) ~target[i];
      }
    }
    return end;
  }

  /** The number that is written in these bytes. */
  public static BigDecimal get(byte[] source, int offset, int length) {
    if (length < 2 || length > MAX_LENGTH) {
      throw malformed();
    }
    int first = source[offset] & 0xFF;
    boolean negative = first < ZERO;
    int flip = negative ? 0xFF : 0;
    int exponent = (first ^ flip) - ZERO - BIAS;
    int groups = length - 2;
    if (((source[offset + length - 1] ^ flip) & 0xFF) != 0 || groups > MAX_GROUPS) {
      throw malformed();
    }
    if (groups == 0) {
      if (first != ZERO) {
        throw malformed();
      }
      return BigDecimal.ZERO;
    }
    long small = 0;
    BigInteger large = BigInteger.ZERO;
    for (int i = 0; i < groups; i++) {
      int group = ((source[offset + 1 + i] ^ flip) & 0xFF) - 1;
      if (group < 0 || group > 99) {
        throw malformed();
      }
      if (i < 9) {
        small = small * 100 + group;
      } else {
        large = i == 9 ? BigInteger.valueOf(small) : large;
        large = large.multiply(BigInteger.valueOf(100)).add(BigInteger.valueOf(group));
      }
    }
    int scale = 2 * (groups - 1 - exponent);
    BigDecimal number =
        groups <= 9
            ? BigDecimal.valueOf(negative ? -small : small, scale)
            : new BigDecimal(negative ? large.negate() : large, scale);
    try {
      return Numbers.canonical(number);
    } catch (ValidationException e) {
      throw malformed();
    }
  }

  /** The bytes of a canonical number. */
  public static byte[] encode(BigDecimal canonical) {
    byte[] bytes = new byte[MAX_LENGTH + 1];
    return Arrays.copyOf(bytes, put(canonical, bytes, 0));
  }

  /** The same number as a value in the item format. */
  static byte[] toItemValue(byte[] source, int offset, int length) {
    return NumberEncoder.encode(get(source, offset, length));
  }

  private static MalformedItemException malformed() {
    return new MalformedItemException("A number in a key is not in the form of key numbers");
  }
}
