package io.pressmark.core.statistics.report;

import io.pressmark.core.value.AttributeValue;
import java.util.regex.Pattern;

/** What a partition key is by the look of it: times are kept as text that sorts as they do. */
enum KeyForm {
  /** A day or a month. */
  DATE,
  /** A moment. */
  TIME,
  /** Anything else. */
  OTHER;

  private static final Pattern DATES =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");
  private static final Pattern TIMES =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T[0-2]\\d:[0-5]\\d.{0,60}");

  static KeyForm of(AttributeValue key) {
    if (!(key instanceof AttributeValue.S text) || !mayBeTime(text.value())) {
      return OTHER;
    }
    if (DATES.matcher(text.value()).matches()) {
      return DATE;
    }
    return TIMES.matcher(text.value()).matches() ? TIME : OTHER;
  }

  /** Spares most keys of a large table the patterns. */
  private static boolean mayBeTime(String text) {
    return text.length() >= 7 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0));
  }
}
