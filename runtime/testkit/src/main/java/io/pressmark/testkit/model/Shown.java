package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How operations and items look in a report. */
final class Shown {
  private static final int LONGEST = 300;

  private Shown() {}

  static String item(@Nullable Map<String, AttributeValue> item) {
    return item == null ? "none" : shortened(item.toString());
  }

  static String condition(@Nullable ConditionExpression condition) {
    return condition == null ? "" : " if " + shortened(condition.toString());
  }

  static String shortened(String text) {
    return text.length() <= LONGEST
        ? visible(text)
        : visible(text.substring(0, LONGEST)) + "… (" + text.length() + " characters)";
  }

  /** Keys have control characters in them, which would spoil a log. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        shown.append(String.format("\\u%04X", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
