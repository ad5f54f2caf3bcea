package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text forms of values that are stored as strings: fixed in width, so that their bytes sort as
 * the values do. All write ASCII at an offset and return the offset behind it; the caller makes
 * room.
 *
 * <pre>
 *   date       2024-03-01                        10 bytes
 *   date-time  2024-03-01T12:00:00.000000000     29 bytes
 *   instant    2024-03-01T12:00:00.000000000Z    30 bytes
 *   UUID       123e4567-e89b-12d3-a456-426614174000   36 bytes
 * </pre>
 */
public final class TextForms {
  /** The length of a date. */
  public static final int DATE = 10;

  /** The length of a date with time. */
  public static final int DATE_TIME = 29;

  /** The length of an instant. */
  public static final int INSTANT = 30;

  /** The length of a UUID. */
  public static final int UUID_LENGTH = 36;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };
  private static final long SECONDS_PER_DAY = 86_400;

  private TextForms() {}

  /** Writes {@value #INSTANT} bytes. */
  public static int instant(Instant value, byte[] target, int offset) {
    long second = value.getEpochSecond();
    long day = Math.floorDiv(second, SECONDS_PER_DAY);
    int ofDay = (int) (second - day * SECONDS_PER_DAY);
    int at = epochDay(day, value, target, offset);
    target[at++] = 'T';
    at = time(ofDay, value.getNano(), target, at);
    target[at++] = 'Z';
    return at;
  }

  /** Writes {@value #DATE} bytes. */
  public static int localDate(LocalDate value, byte[] target, int offset) {
    return date(
        value.getYear(), value.getMonthValue(), value.getDayOfMonth(), value, target, offset);
  }

  /** Writes {@value #DATE_TIME} bytes. */
  @SuppressWarnings("JavaLocalDateTimeGetNano") // The seconds are in the second of the day.
  public static int localDateTime(LocalDateTime value, byte[] target, int offset) {
    int at = localDate(value.toLocalDate(), target, offset);
    target[at++] = 'T';
    return time(value.toLocalTime().toSecondOfDay(), value.getNano(), target, at);
  }

  /** Writes {@value #UUID_LENGTH} bytes. */
  public static int uuid(UUID value, byte[] target, int offset) {
    long high = value.getMostSignificantBits();
    long low = value.getLeastSignificantBits();
    int at = hex(high >>> 32, 8, target, offset);
    target[at++] = '-';
    at = hex(high >>> 16, 4, target, at);
    target[at++] = '-';
    at = hex(high, 4, target, at);
    target[at++] = '-';
    at = hex(low >>> 48, 4, target, at);
    target[at++] = '-';
    return hex(low, 12, target, at);
  }

  /** The instant at {@code offset} if these are the fixed-width form, else null. */
  static @Nullable Instant parseInstant(byte[] source, int offset, int length) {
    if (length != INSTANT
        || source[offset + 4] != '-'
        || source[offset + 7] != '-'
        || source[offset + 10] != 'T'
        || source[offset + 13] != ':'
        || source[offset + 16] != ':'
        || source[offset + 19] != '.'
        || source[offset + 29] != 'Z') {
      return null;
    }
    int year = digits(source, offset, 4);
    int month = digits(source, offset + 5, 2);
    int day = digits(source, offset + 8, 2);
    int hour = digits(source, offset + 11, 2);
    int minute = digits(source, offset + 14, 2);
    int second = digits(source, offset + 17, 2);
    int nano = digits(source, offset + 20, 9);
    if ((year | month | day | hour | minute | second | nano) < 0
        || month < 1
        || month > 12
        || day < 1
        || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    long epochDay = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(
        epochDay * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nano);
  }

  /** The UUID at {@code offset} if these are its 36 characters, else null. */
  static @Nullable UUID parseUuid(byte[] source, int offset, int length) {
    if (length != UUID_LENGTH
        || source[offset + 8] != '-'
        || source[offset + 13] != '-'
        || source[offset + 18] != '-'
        || source[offset + 23] != '-') {
      return null;
    }
    long a = hexValue(source, offset, 8);
    long b = hexValue(source, offset + 9, 4);
    long c = hexValue(source, offset + 14, 4);
    long d = hexValue(source, offset + 19, 4);
    long e = hexValue(source, offset + 24, 12);
    if ((a | b | c | d | e) < 0) {
      return null;
    }
    return new UUID(a << 32 | b << 16 | c, d << 48 | e);
  }

  private static int epochDay(long day, Object shown, byte[] target, int offset) {
    // Howard Hinnant's civil_from_days: years begin in March, so that the leap day comes last.
    long shifted = day + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    int ofEra = (int) (shifted - era * 146_097);
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int dayOfMonth = ofYear - (153 * fromMarch + 2) / 5 + 1;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return date(year, month, dayOfMonth, shown, target, offset);
  }

  private static int date(long year, int month, int day, Object shown, byte[] target, int offset) {
    if (year < 0 || year > 9999) {
      throw new ValidationException(
          shown + " is outside the years 0000 to 9999, where the stored text sorts by time");
    }
    int at = decimal((int) year, 4, target, offset);
    target[at++] = '-';
    at = decimal(month, 2, target, at);
    target[at++] = '-';
    return decimal(day, 2, target, at);
  }

  private static int time(int secondOfDay, int nano, byte[] target, int offset) {
    int at = decimal(secondOfDay / 3600, 2, target, offset);
    target[at++] = ':';
    at = decimal(secondOfDay / 60 % 60, 2, target, at);
    target[at++] = ':';
    at = decimal(secondOfDay % 60, 2, target, at);
    target[at++] = '.';
    return decimal(nano, 9, target, at);
  }

  private static int decimal(int value, int width, byte[] target, int offset) {
    int rest = value;
    for (int at = offset + width - 1; at >= offset; at--) {
      target[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return offset + width;
  }

  private static int hex(long value, int width, byte[] target, int offset) {
    long rest = value;
    for (int at = offset + width - 1; at >= offset; at--) {
      target[at] = HEX[(int) rest & 15];
      rest >>>= 4;
    }
    return offset + width;
  }

  /** The number of {@code width} decimal digits, or a negative number when one is not a digit. */
  private static int digits(byte[] source, int offset, int width) {
    int value = 0;
    for (int at = offset; at < offset + width; at++) {
      int digit = source[at] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static long hexValue(byte[] source, int offset, int width) {
    long value = 0;
    for (int at = offset; at < offset + width; at++) {
      int digit = Character.digit(source[at], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
