package io.pressmark.examples.unicode;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

/**
 * A character of Unicode. Its block is the partition key, so that a block is an item collection,
 * and the code point is the sort key, so that a collection is in Unicode's order.
 *
 * @param block for example {@code GREEK}
 * @param codePoint for example 0x3A9
 * @param name for example {@code GREEK CAPITAL LETTER OMEGA}
 * @param script for example {@code GREEK}
 * @param category the general category, for example {@code Lu}
 * @param lowerCase the character's lower case, where that is another character
 */
@Table("characters")
public record UnicodeCharacter(
    @PartitionKey String block,
    @SortKey int codePoint,
    String name,
    String script,
    String category,
    Optional<Integer> lowerCase) {

  /** Whether the code point stands for a character: not unassigned, private, or half of a pair. */
  static boolean isCharacter(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE;
  }

  /** The character with this code point, as this JDK knows it. */
  static UnicodeCharacter of(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    return new UnicodeCharacter(
        blockOf(codePoint),
        codePoint,
        Character.getName(codePoint),
        Character.UnicodeScript.of(codePoint).name(),
        Categories.abbreviation(Character.getType(codePoint)),
        lower == codePoint ? Optional.empty() : Optional.of(lower));
  }

  /** The name of the block that a code point belongs to. */
  static String blockOf(int codePoint) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(codePoint);
    return block == null ? "NO_BLOCK" : block.toString();
  }

  /** The character itself, its code point and its name. */
  String describe() {
    return String.format("%s  U+%04X  %s", Character.toString(codePoint), codePoint, name);
  }
}
