package io.pressmark.endpoint.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * @param text as it was written; its exponent may be of any size
 */
public record JsonNumber(String text) implements JsonNode {
  /** No number of more characters is turned into one that is calculated with. */
  private static final int LONGEST = 400;

  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

  /** Whether it was written with a fraction or an exponent. */
  public boolean isDecimal() {
    return text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
  }

  /** The whole number at or below it; the greatest or the least if it is beyond these. */
  public long floor() {
    BigDecimal number = text.length() > LONGEST ? null : parse();
    boolean negative = text.startsWith("-");
    if (number == null) {
      return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    // Compared before it is rounded: the exponent may ask for a number of a gigabyte.
    if (number.compareTo(GREATEST) >= 0) {
      return Long.MAX_VALUE;
    }
    if (number.compareTo(LEAST) <= 0) {
      return Long.MIN_VALUE;
    }
    if (number.scale() > LONGEST) {
      return negative && number.signum() != 0 ? -1 : 0;
    }
    return number.setScale(0, RoundingMode.FLOOR).longValue();
  }

  private @Nullable BigDecimal parse() {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      // An exponent beyond the range of int.
      return null;
    }
  }
}
