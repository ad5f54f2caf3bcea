package io.pressmark.examples.unicode;

import java.util.Map;

/** Unicode's abbreviations of general categories. */
final class Categories {
  private static final Map<Byte, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry(Character.UPPERCASE_LETTER, "Lu"),
          Map.entry(Character.LOWERCASE_LETTER, "Ll"),
          Map.entry(Character.TITLECASE_LETTER, "Lt"),
          Map.entry(Character.MODIFIER_LETTER, "Lm"),
          Map.entry(Character.OTHER_LETTER, "Lo"),
          Map.entry(Character.NON_SPACING_MARK, "Mn"),
          Map.entry(Character.ENCLOSING_MARK, "Me"),
          Map.entry(Character.COMBINING_SPACING_MARK, "Mc"),
          Map.entry(Character.DECIMAL_DIGIT_NUMBER, "Nd"),
          Map.entry(Character.LETTER_NUMBER, "Nl"),
          Map.entry(Character.OTHER_NUMBER, "No"),
          Map.entry(Character.SPACE_SEPARATOR, "Zs"),
          Map.entry(Character.LINE_SEPARATOR, "Zl"),
          Map.entry(Character.PARAGRAPH_SEPARATOR, "Zp"),
          Map.entry(Character.CONTROL, "Cc"),
          Map.entry(Character.FORMAT, "Cf"),
          Map.entry(Character.DASH_PUNCTUATION, "Pd"),
          Map.entry(Character.START_PUNCTUATION, "Ps"),
          Map.entry(Character.END_PUNCTUATION, "Pe"),
          Map.entry(Character.CONNECTOR_PUNCTUATION, "Pc"),
          Map.entry(Character.OTHER_PUNCTUATION, "Po"),
          Map.entry(Character.INITIAL_QUOTE_PUNCTUATION, "Pi"),
          Map.entry(Character.FINAL_QUOTE_PUNCTUATION, "Pf"),
          Map.entry(Character.MATH_SYMBOL, "Sm"),
          Map.entry(Character.CURRENCY_SYMBOL, "Sc"),
          Map.entry(Character.MODIFIER_SYMBOL, "Sk"),
          Map.entry(Character.OTHER_SYMBOL, "So"));

  private Categories() {}

  /** The abbreviation of a type of {@link Character#getType(int)}. */
  static String abbreviation(int type) {
    return ABBREVIATIONS.getOrDefault((byte) type, "Cn");
  }
}
