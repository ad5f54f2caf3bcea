package io.pressmark.core.statistics;

import java.util.Locale;

/** Numbers as people read them: with commas, a point for fractions, and a unit. */
public final class Amount {
  private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};
  private static final double NEXT_UNIT = 1024;

  private Amount() {}

  /** For example {@code 1,234 items} or {@code 1 item}. */
  public static String of(long number, String singular, String plural) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
  }

  /** For example {@code 1,234 items}. */
  public static String items(long number) {
    return of(number, "item", "items");
  }

  /** For example {@code 12 bytes} or {@code 3.4 MB}; a KB is 1,024 bytes. */
  public static String bytes(long number) {
    if (number < NEXT_UNIT) {
      return of(number, "byte", "bytes");
    }
    double value = number;
    int unit = 0;
    while (value >= NEXT_UNIT) {
      value /= NEXT_UNIT;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }

  /** For example {@code 87.5 %}; a share that is there is never shown as nothing. */
  public static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 0.1) {
      return "< 0.1 %";
    }
    return String.format(Locale.ROOT, percent >= 99.95 ? "%,.0f %%" : "%.1f %%", percent);
  }

  /** For example {@code 0.5}, {@code 12.3} or {@code 1,234}: three digits at least. */
  public static String rate(double number) {
    return String.format(Locale.ROOT, number < 99.95 ? "%.1f" : "%,.0f", number);
  }
}
