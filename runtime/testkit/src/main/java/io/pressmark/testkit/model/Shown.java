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
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }
}
