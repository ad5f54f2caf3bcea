package io.pressmark.processor.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rule for the names of tables and indexes in the store. */
final class StoreNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
  private static final int MIN = 3;
  private static final int MAX = 255;

  private StoreNames() {}

  static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }

  /** What is wrong with a name, as messages say it. */
  static String fault(String name) {
    boolean badLength = name.length() < MIN || name.length() > MAX;
    if (!badLength) {
      return "has another character";
    }
    return name.length() == 1 ? "has 1 character" : "has " + name.length() + " characters";
  }

  /** A name near a wrong one, or the fallback if too little of it is left. */
  static String suggestion(String name, String fallback) {
    String mended = name.replaceAll("[^A-Za-z0-9_.-]+", "-");
    if (mended.length() > MAX) {
      return mended.substring(0, MAX);
    }
    return mended.replace("-", "").length() < MIN ? fallback.toLowerCase(Locale.ROOT) : mended;
  }
}
