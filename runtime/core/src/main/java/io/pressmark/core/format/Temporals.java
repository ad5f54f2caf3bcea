package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The stored forms of times that need more than a fixed-width text.
 *
 * <pre>
 *   OffsetDateTime   2024-03-01T10:00:00.000000000Z+02:00                 the instant, then the offset
 *   ZonedDateTime    2024-03-01T10:00:00.000000000Z+02:00[Europe/Athens]  the instant, offset and zone
 *   Duration         12.5                                                  seconds, as a number
 * </pre>
 */
public final class Temporals {
  private Temporals() {}

  /** The instant's text, then the offset. */
  public static String text(OffsetDateTime value) {
    return instant(value.toInstant()) + value.getOffset().getId();
  }

  /** The instant's text, then the offset, then the zone in brackets. */
  public static String text(ZonedDateTime value) {
    return instant(value.toInstant())
        + value.getOffset().getId()
        + '['
        + value.getZone().getId()
        + ']';
  }

  private static String instant(Instant value) {
    byte[] text = new byte[TextForms.INSTANT];
    TextForms.instant(value, text, 0);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** The inverse of {@link #text(OffsetDateTime)}; also takes the ISO form that others write. */
  public static OffsetDateTime offsetDateTime(String text) {
    if (text.length() <= TextForms.INSTANT || text.charAt(TextForms.INSTANT - 1) != 'Z') {
      return OffsetDateTime.parse(text);
    }
    Instant instant = Instant.parse(text.substring(0, TextForms.INSTANT));
    return instant.atOffset(ZoneOffset.of(text.substring(TextForms.INSTANT)));
  }

  /** The inverse of {@link #text(ZonedDateTime)}; also takes the ISO form that others write. */
  public static ZonedDateTime zonedDateTime(String text) {
    int bracket = text.indexOf('[');
    if (bracket <= TextForms.INSTANT || text.charAt(TextForms.INSTANT - 1) != 'Z') {
      return ZonedDateTime.parse(text);
    }
    if (!text.endsWith("]")) {
      throw new DateTimeException("The zone is not closed with a bracket: " + text);
    }
    Instant instant = Instant.parse(text.substring(0, TextForms.INSTANT));
    ZoneOffset offset = ZoneOffset.of(text.substring(TextForms.INSTANT, bracket));
    ZoneId zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
    return ZonedDateTime.ofInstant(instant.atOffset(offset).toLocalDateTime(), offset, zone);
  }

  /** Whether an instant's milliseconds since the epoch fit a long, as those of this age do. */
  static boolean hasLongMillis(Instant value) {
    return Math.abs(value.getEpochSecond()) < Long.MAX_VALUE / 1_000;
  }

  /** The milliseconds since the epoch, what is finer cut off towards the past. */
  static BigDecimal millis(Instant value) {
    return BigDecimal.valueOf(value.getEpochSecond())
        .multiply(BigDecimal.valueOf(1_000))
        .add(BigDecimal.valueOf(value.getNano() / 1_000_000));
  }

  /** The inverse of {@link #millis}; the number is whole. */
  static Instant ofMillis(BigDecimal millis) {
    try {
      BigInteger[] parts = millis.toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(1_000));
      return Instant.ofEpochSecond(
          parts[0].longValueExact(), parts[1].longValueExact() * 1_000_000);
    } catch (ArithmeticException e) {
      throw new DateTimeException(millis + " milliseconds are no instant", e);
    }
  }

  /** Seconds with up to nine decimals. */
  public static BigDecimal seconds(Duration value) {
    return BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
  }

  /** The inverse of {@link #seconds}. */
  public static Duration duration(BigDecimal seconds) {
    try {
      BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
      long nanos = seconds.subtract(whole).movePointRight(9).longValueExact();
      return Duration.ofSeconds(whole.longValueExact(), nanos);
    } catch (ArithmeticException e) {
      throw new ValidationException(seconds + " seconds do not fit a Duration", e);
    }
  }
}
