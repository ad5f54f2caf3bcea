package io.pressmark.core.value;

import io.pressmark.core.error.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The rules of DynamoDB's numbers: at most 38 significant digits, a magnitude from 1E-130 to just
 * below 1E126, and zero. What does not fit is refused, never rounded.
 */
public final class Numbers {
  /** The largest number of significant digits. */
  public static final int MAX_DIGITS = 38;

  /** As many digits fit a {@code long}, whatever they are. */
  public static final int LONG_DIGITS = 18;

  /** The largest power of ten of a number's first digit. */
  public static final int MAX_EXPONENT = 125;

  /** The smallest power of ten of a number's first digit. */
  public static final int MIN_EXPONENT = -130;

  // Longer texts are refused before they are parsed, so that a hostile one costs nothing: the
  // longest sensible one is 126 digits, or 130 zeros and 38 digits behind a point.
  private static final int MAX_TEXT = 512;

  private Numbers() {}

  /**
   * The canonical form: no trailing zeros, so that equal numbers are equal objects.
   *
   * @throws ValidationException when the number has more digits or another magnitude than allowed
   */
  public static BigDecimal canonical(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // The power of ten is the same with and without trailing zeros. It is checked first: stripping
    // zeros off a number with an extreme scale fails.
    long exponent = (long) number.precision() - number.scale() - 1;
    if (exponent > MAX_EXPONENT) {
      throw new ValidationException(
          "Number overflow. Attempting to store a number with magnitude larger than supported range",
          ": 1E" + exponent + " is above 9.99…E" + MAX_EXPONENT);
    }
    if (exponent < MIN_EXPONENT) {
      throw new ValidationException(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range",
          ": 1E" + exponent + " is below 1E" + MIN_EXPONENT);
    }
    // Stripping zeros takes time in proportion to the digits; a number this long is refused anyway
    // unless nearly all of it is zeros.
    if (number.precision() > MAX_TEXT) {
      throw tooLong(number.precision());
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > MAX_DIGITS) {
      throw tooLong(stripped.precision());
    }
    return stripped;
  }

  private static ValidationException tooLong(int digits) {
    return tooLong("; it has " + digits + " significant digits, and none is rounded away");
  }

  private static ValidationException tooLong(String advice) {
    return new ValidationException(
        "Attempting to store more than " + MAX_DIGITS + " significant digits in a Number", advice);
  }

  /** A number from a {@code double}: the shortest decimal that reads back as the same double. */
  public static BigDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new ValidationException("A number must be finite, and " + value + " is not");
    }
    return canonical(ShortestDecimals.of(value));
  }

  /** A number from a {@code float}: the shortest decimal that reads back as the same float. */
  public static BigDecimal of(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      throw new ValidationException("A number must be finite, and " + value + " is not");
    }
    return canonical(ShortestDecimals.of(value));
  }

  /** Parses DynamoDB's text form: digits with an optional sign, point and exponent. */
  public static BigDecimal parse(String text) {
    if (text.length() > MAX_TEXT) {
      throw tooLong("; it is written with " + text.length() + " characters");
    }
    // BigDecimal would also take the digits of other scripts.
    if (!text.chars().allMatch(c -> c < 0x80)) {
      throw notNumeric(text);
    }
    try {
      return canonical(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw notNumeric(text);
    }
  }

  private static ValidationException notNumeric(String text) {
    String message = "The parameter cannot be converted to a numeric value";
    return new ValidationException(text.isEmpty() ? message : message + ": " + text);
  }

  /** The text form without exponent, as DynamoDB prints it. */
  public static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  /** The bytes that DynamoDB counts: one for two significant digits, plus one. */
  public static int size(BigDecimal canonical) {
    return canonical.signum() == 0 ? 1 : (canonical.precision() + 1) / 2 + 1;
  }

  /** The bytes that DynamoDB counts for an integral number: trailing zeros are not significant. */
  public static int size(long value) {
    if (value == 0) {
      return 1;
    }
    long rest = value;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    int digits = 0;
    while (rest != 0) {
      rest /= 10;
      digits++;
    }
    return (digits + 1) / 2 + 1;
  }

  /** Whether the canonical number is integral and fits a {@code long}. */
  public static boolean fitsLong(BigDecimal canonical) {
    if (canonical.scale() > 0) {
      return false;
    }
    if (canonical.precision() - (long) canonical.scale() <= 18) {
      return true;
    }
    if (canonical.precision() - (long) canonical.scale() > 19) {
      return false;
    }
    BigInteger integer = canonical.toBigIntegerExact();
    return integer.bitLength() < Long.SIZE;
  }
}
