package io.pressmark.core.format;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.value.Numbers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** Reads and writes the payloads of numbers as {@link ItemFormat} draws them. */
final class NumberBytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  // The last of 38 digits of the smallest magnitude.
  private static final int MAX_SCALE = Numbers.MAX_DIGITS - 1 - Numbers.MIN_EXPONENT;

  private NumberBytes() {}

  /** The bytes that an integer takes, 0 to 8. */
  static int length(long value) {
    if (value == 0) {
      return 0;
    }
    return (72 - Long.numberOfLeadingZeros(value ^ value >> 63)) >>> 3;
  }

  /** Writes 8 bytes, of which the first {@link #length} count. */
  static void put(byte[] target, int offset, long value) {
    LONG.set(target, offset, value);
  }

  static long getLong(byte[] source, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (offset + 8 <= source.length) {
      int unused = 64 - 8 * length;
      return (long) LONG.get(source, offset) << unused >> unused;
    }
    long value = source[offset + length - 1];
    for (int i = length - 2; i >= 0; i--) {
      value = value << 8 | source[offset + i] & 0xFF;
    }
    return value;
  }

  /** A scale as it is written: small numbers of either sign become small ones. */
  static int zigzag(int scale) {
    return scale << 1 ^ scale >> 31;
  }

  static BigDecimal getDecimal(byte[] source, int start, int end) {
    int at = start;
    int zigzag = 0;
    int shift = 0;
    byte next;
    do {
      if (at == end || shift > 14) {
        throw new MalformedItemException("An encoded number has a broken scale");
      }
      next = source[at++];
      zigzag |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    int scale = zigzag >>> 1 ^ -(zigzag & 1);
    int length = end - at;
    if (length < 1 || length > 17 || scale < -Numbers.MAX_EXPONENT || scale > MAX_SCALE) {
      throw new MalformedItemException(
          "An encoded number has " + length + " bytes of digits and scale " + scale);
    }
    if (length <= 8) {
      long unscaled = source[at];
      for (int i = at + 1; i < end; i++) {
        unscaled = unscaled << 8 | source[i] & 0xFF;
      }
      return BigDecimal.valueOf(unscaled, scale);
    }
    BigDecimal number = new BigDecimal(new BigInteger(source, at, length), scale);
    if (number.precision() > Numbers.MAX_DIGITS) {
      throw new MalformedItemException("An encoded number has more than 38 digits");
    }
    return number;
  }
}
