package io.pressmark.core.expression.render;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.value.AttributeValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives every name and value of a request one placeholder. */
final class RenderedPlaceholders {
  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Map<AttributeValue, String> byValue = new LinkedHashMap<>();

  void append(DocumentPath path, StringBuilder text) {
    text.append(name(path.attribute()));
    for (DocumentPath.Step step : path.steps()) {
      if (step instanceof DocumentPath.Name name) {
        text.append('.').append(name(name.name()));
      } else {
        text.append('[').append(((DocumentPath.Index) step).index()).append(']');
      }
    }
  }

  private String name(String name) {
    return byName.computeIfAbsent(name, unused -> "#n" + byName.size());
  }

  String value(AttributeValue value) {
    return byValue.computeIfAbsent(value, unused -> ":v" + byValue.size());
  }

  Map<String, String> names() {
    return inverse(byName);
  }

  Map<String, AttributeValue> values() {
    return inverse(byValue);
  }

  private static <T> Map<String, T> inverse(Map<T, String> placeholders) {
    Map<String, T> inverse = new LinkedHashMap<>();
    placeholders.forEach((what, placeholder) -> inverse.put(placeholder, what));
    return Collections.unmodifiableMap(inverse);
  }
}
