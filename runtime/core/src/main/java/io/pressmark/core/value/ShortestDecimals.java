package io.pressmark.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The shortest decimal that reads back as a given floating-point number, and of several the nearest
 * to it. Java prints exactly that from 19 on; before, it prints a few numbers with digits that are
 * not needed (2E23 as 1.9999999999999998E23), and the same key would be stored in two forms.
 */
final class ShortestDecimals {
  /** Decimals with this many digits all read as different doubles. */
  private static final int DISTINCT_DOUBLE_DIGITS = 15;

  /** Decimals with this many digits all read as different floats, subnormal ones apart. */
  private static final int DISTINCT_FLOAT_DIGITS = 6;

  private static final boolean PRINTED_SHORTEST = Runtime.version().feature() >= 19;

  private ShortestDecimals() {}

  /**
   * A finite double; a subnormal one, which DynamoDB's range does not hold, may come out longer.
   */
  static BigDecimal of(double value) {
    BigDecimal printed = BigDecimal.valueOf(value);
    return PRINTED_SHORTEST || printed.precision() <= DISTINCT_DOUBLE_DIGITS
        ? printed
        : search(value);
  }

  /** A finite float. */
  static BigDecimal of(float value) {
    BigDecimal printed = new BigDecimal(Float.toString(value));
    boolean isNormal = Math.abs(value) >= Float.MIN_NORMAL;
    return PRINTED_SHORTEST || isNormal && printed.precision() <= DISTINCT_FLOAT_DIGITS
        ? printed
        : search(value);
  }

  static BigDecimal search(double value) {
    BigDecimal exact = new BigDecimal(value);
    return search(exact, DISTINCT_DOUBLE_DIGITS, decimal -> decimal.doubleValue() == value);
  }

  static BigDecimal search(float value) {
    return search(new BigDecimal(value), 1, decimal -> decimal.floatValue() == value);
  }

  private static BigDecimal search(
      BigDecimal exact, int fromDigits, Predicate<BigDecimal> readsBack) {
    for (int digits = fromDigits; ; digits++) {
      BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (readsBack.test(near)) {
        return near;
      }
      // At a power of two the numbers below are closer than those above: the farther one may do.
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      if (readsBack.test(above)) {
        return above;
      }
    }
  }
}
