package io.pressmark.core.format;

import io.pressmark.core.value.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;

/** Encodes single numbers in the item format, for the places that have no {@link ItemWriter}. */
final class NumberValues {
  private NumberValues() {}

  /** The tag and payload of a canonical number. */
  static byte[] encode(BigDecimal canonical) {
    if (Numbers.fitsLong(canonical)) {
      long value = canonical.longValueExact();
      int length = NumberBytes.length(value);
      byte[] encoded = new byte[9];
      encoded[0] = (byte) (ItemFormat.TAG_INTEGER << 4 | length);
      NumberBytes.put(encoded, 1, value);
      return Arrays.copyOf(encoded, 1 + length);
    }
    byte[] payload = NumberBytes.decimal(canonical);
    boolean isShort = payload.length < ItemFormat.LONG;
    byte[] encoded = new byte[payload.length + (isShort ? 1 : 2)];
    encoded[0] =
        (byte) (ItemFormat.TAG_DECIMAL << 4 | (isShort ? payload.length : ItemFormat.LONG));
    if (!isShort) {
      encoded[1] = (byte) payload.length;
    }
    System.arraycopy(payload, 0, encoded, encoded.length - payload.length, payload.length);
    return encoded;
  }
}
