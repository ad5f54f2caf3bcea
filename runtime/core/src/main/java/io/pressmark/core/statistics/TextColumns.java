package io.pressmark.core.statistics;

import java.util.Arrays;

/** How many columns of a terminal a text takes, so that what follows stands in line. */
final class TextColumns {
  /** The first characters of ranges that take two columns, each followed by the last. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
    0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000,
    0x3FFFD
  };

  private TextColumns() {}

  static int of(String text) {
    return text.codePoints().map(TextColumns::of).sum();
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int character) {
    int found = Arrays.binarySearch(WIDE, character);
    // Not found, it is behind the first of a range when an odd number of bounds is below it.
    return found >= 0 || (-found - 1) % 2 == 1;
  }
}
