package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A string.
 *
 * @param values one of which it must be, in the service's order; empty for any
 * @param pattern which it must match, or null
 * @param shortest the fewest characters
 * @param longest the most characters
 */
public record TextShape(List<String> values, @Nullable Pattern pattern, int shortest, int longest)
    implements Shape {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  public TextShape {
    values = List.copyOf(values);
  }

  /** Any string. */
  public static TextShape any() {
    return new TextShape(List.of(), null, 0, Integer.MAX_VALUE);
  }

  /** One of these. */
  public static TextShape oneOf(String... values) {
    return new TextShape(List.of(values), null, 0, Integer.MAX_VALUE);
  }

  /** A string of so many characters. */
  public static TextShape ofLength(int shortest, int longest) {
    return new TextShape(List.of(), null, shortest, longest);
  }

  /** The name of a table or of an index. */
  public static TextShape resourceName() {
    return new TextShape(List.of(), NAME, 3, 255);
  }

  /** The name of a table where its length is looked at before everything else. */
  static TextShape nameOfCheckedLength() {
    return new TextShape(List.of(), NAME, 0, Integer.MAX_VALUE);
  }

  @Override
  public void checkKind(JsonNode value, Place place) {
    if (value.isContainer()) {
      throw Kinds.container(value, "java.lang.String");
    }
    if (!(value instanceof JsonText)) {
      throw Kinds.scalar(value, "String");
    }
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    String text = ((JsonText) value).value();
    if (!values.isEmpty() && !values.contains(text)) {
      violations.add(
          value, path, "Member must satisfy enum value set: [" + String.join(", ", values) + "]");
    }
    if (pattern != null && !pattern.matcher(text).matches()) {
      violations.add(
          value, path, "Member must satisfy regular expression pattern: " + pattern.pattern());
    }
    Lengths.check(text.length(), shortest, longest, value, path, violations);
  }

  /** Whether a key of a map satisfies all of it. */
  boolean takes(String key) {
    return (pattern == null || pattern.matcher(key).matches())
        && key.length() >= shortest
        && key.length() <= longest;
  }

  /** What keys of a map must, as one. */
  String keyRules() {
    return "["
        + Lengths.atMost(longest)
        + ", "
        + Lengths.atLeast(shortest)
        + (pattern == null
            ? ""
            : ", Member must satisfy regular expression pattern: " + pattern.pattern())
        + "]";
  }
}
