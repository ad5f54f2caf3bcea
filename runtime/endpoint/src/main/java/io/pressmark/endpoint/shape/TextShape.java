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
 * @param orTableArn whether the ARN of a table will do, whatever the rest says
 */
public record TextShape(
    List<String> values, @Nullable Pattern pattern, int shortest, int longest, boolean orTableArn)
    implements Shape {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");

  public TextShape {
    values = List.copyOf(values);
  }

  /** Any string. */
  public static TextShape any() {
    return new TextShape(List.of(), null, 0, Integer.MAX_VALUE, false);
  }

  /** One of these. */
  public static TextShape oneOf(String... values) {
    return new TextShape(List.of(values), null, 0, Integer.MAX_VALUE, false);
  }

  /** A string of so many characters. */
  public static TextShape ofLength(int shortest, int longest) {
    return new TextShape(List.of(), null, shortest, longest, false);
  }

  /** The name of an index. */
  public static TextShape resourceName() {
    return new TextShape(List.of(), NAME, 3, 255, false);
  }

  /** The name of a table, or its ARN. */
  public static TextShape tableName() {
    return new TextShape(List.of(), NAME, 3, 255, true);
  }

  /** The name of a table where its length is looked at before everything else. */
  static TextShape tableNameOfCheckedLength() {
    return new TextShape(List.of(), NAME, 0, Integer.MAX_VALUE, true);
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
    if (isTableArn(text)) {
      return;
    }
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

  private boolean isTableArn(String text) {
    return orTableArn && TableArn.parse(text).isPresent();
  }

  /** Whether a key of a map satisfies all of it. */
  boolean takes(String key) {
    return isTableArn(key)
        || ((pattern == null || pattern.matcher(key).matches())
            && key.length() >= shortest
            && key.length() <= longest);
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
