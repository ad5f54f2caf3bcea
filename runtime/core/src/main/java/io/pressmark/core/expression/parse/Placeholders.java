package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the placeholders of a request's expressions stand for, and which of them have been met. Not
 * thread-safe.
 */
final class Placeholders {
  /** The longest placeholder, in UTF-8 bytes with its first character. */
  static final int MAX_PLACEHOLDER_BYTES = 255;

  /** The most bytes of names and values together, by DynamoDB's count: 2 MB. */
  static final long MAX_BYTES = 2 << 20;

  private static final String NAMES = "ExpressionAttributeNames";
  private static final String VALUES = "ExpressionAttributeValues";
  private static final int SHOWN = 64;

  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> used = new HashSet<>();

  /**
   * Takes the placeholders of a request.
   *
   * @throws ValidationException when a placeholder or a name is none, or all are too large together
   */
  Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = new LinkedHashMap<>(names);
    this.values = new LinkedHashMap<>(values);
    long bytes = 0;
    for (Map.Entry<String, String> entry : this.names.entrySet()) {
      requirePlaceholder(NAMES, '#', entry.getKey());
      bytes += requireName(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, AttributeValue> entry : this.values.entrySet()) {
      requirePlaceholder(VALUES, ':', entry.getKey());
      bytes += entry.getValue().size();
    }
    if (bytes > MAX_BYTES) {
      throw new ValidationException(
          NAMES + " and " + VALUES + " have exceeded the maximum allowed size of 2 MB together",
          "; they have " + bytes + " bytes, and at most " + MAX_BYTES + " are allowed");
    }
  }

  private static void requirePlaceholder(String parameter, char first, String placeholder) {
    // Each char is at least one byte, and what is not ASCII is refused below.
    if (placeholder.length() > MAX_PLACEHOLDER_BYTES) {
      throw new ValidationException(
          parameter
              + " contains invalid key: The expression attribute map contains a key that is too"
              + " long; key: \""
              + shown(placeholder)
              + '"',
          "; at most " + MAX_PLACEHOLDER_BYTES + " bytes are allowed");
    }
    boolean isPlaceholder = placeholder.length() > 1 && placeholder.charAt(0) == first;
    for (int i = 1; i < placeholder.length() && isPlaceholder; i++) {
      isPlaceholder = Lexer.isWordPart(placeholder.charAt(i));
    }
    if (!isPlaceholder) {
      throw new ValidationException(
          parameter + " contains invalid key: Syntax error; key: \"" + shown(placeholder) + '"',
          "; a placeholder is " + first + " and then letters, digits and underscores");
    }
  }

  private static int requireName(String placeholder, String name) {
    try {
      return Utf8.requireName(name);
    } catch (ValidationException e) {
      throw e.within(NAMES + " contains invalid value: ", " for key " + placeholder);
    }
  }

  private static String shown(String placeholder) {
    return placeholder.length() > SHOWN
        ? placeholder.substring(0, placeholder.offsetByCodePoints(0, SHOWN / 2)) + "…"
        : placeholder;
  }

  /** What a {@code #name} stands for; null when it is not defined. */
  @Nullable String name(String placeholder) {
    used.add(placeholder);
    return names.get(placeholder);
  }

  /** What a {@code :value} stands for; null when it is not defined. */
  @Nullable AttributeValue value(String placeholder) {
    used.add(placeholder);
    return values.get(placeholder);
  }

  /**
   * Refuses what no expression has used.
   *
   * @throws ValidationException when there is such a placeholder
   */
  void requireAllUsed() {
    requireAllUsed(NAMES, names.keySet());
    requireAllUsed(VALUES, values.keySet());
  }

  private void requireAllUsed(String parameter, Collection<String> given) {
    Set<String> unused = new TreeSet<>(given);
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      throw new ValidationException(
          "Value provided in "
              + parameter
              + " unused in expressions: keys: {"
              + String.join(", ", unused)
              + "}");
    }
  }
}
