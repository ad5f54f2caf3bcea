package io.pressmark.core.statistics;

import io.pressmark.core.value.AttributeValue;
import java.util.Base64;

/**
 * A key's value as people can read it, whatever it holds: without anything that could move the
 * cursor of a terminal, turn the direction of writing, or stay unseen.
 *
 * <p>A string is shown as it is and a binary in Base64, both as {@code --key} of the command line
 * takes them; a number in digits. Control characters, marks of direction, joiners, spaces other
 * than the usual one, and characters that no font has are shown by their number, such as {@code
 * \}{@code u{202e}}. So are marks that pile up on one letter.
 */
public final class KeyText {
  private static final int MARKS_ON_ONE_LETTER = 2;

  private KeyText() {}

  /**
   * The text of a key's value; a longer one is cut and ends with an ellipsis.
   *
   * @param value a string, number or binary; any other value is shown in its own form
   * @param most the characters to show at most, at least 1
   */
  public static String of(AttributeValue value, int most) {
    if (value instanceof AttributeValue.N number) {
      return visible(number.text(), most);
    }
    if (value instanceof AttributeValue.B binary) {
      return visible(Base64.getEncoder().encodeToString(binary.value().toByteArray()), most);
    }
    return visible(value instanceof AttributeValue.S s ? s.value() : value.toString(), most);
  }

  private static String visible(String text, int most) {
    StringBuilder shown = new StringBuilder();
    int shownLength = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      marks = isMark(character) ? marks + 1 : 0;
      boolean plain = isPlain(character) && marks <= MARKS_ON_ONE_LETTER;
      String next = plain ? Character.toString(character) : number(character);
      int length = plain ? 1 : next.length();
      boolean last = i + Character.charCount(character) == text.length();
      if (shownLength + length > (last ? most : most - 1)) {
        return shown.append('…').toString();
      }
      shown.append(next);
      shownLength += length;
    }
    return shown.toString();
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isPlain(int character) {
    return switch ((byte) Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }

  private static String number(int character) {
    return "\\u{" + Integer.toHexString(character) + "}";
  }
}
