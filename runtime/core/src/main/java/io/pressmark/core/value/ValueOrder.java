package io.pressmark.core.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * DynamoDB's order of values of one type: numbers by value, strings by unsigned UTF-8 bytes (not by
 * UTF-16 code units, which sort supplementary characters elsewhere), binary by unsigned bytes. No
 * other type has an order.
 */
public final class ValueOrder {
  private ValueOrder() {}

  /** Whether values of this type have an order. */
  public static boolean isOrdered(AttributeType type) {
    return type == AttributeType.S || type == AttributeType.N || type == AttributeType.B;
  }

  /** Compares two values of one ordered type. */
  public static int compare(AttributeValue left, AttributeValue right) {
    if (left instanceof AttributeValue.S text) {
      return compareText(text.value(), ((AttributeValue.S) right).value());
    }
    if (left instanceof AttributeValue.N number) {
      return number.value().compareTo(((AttributeValue.N) right).value());
    }
    return ((AttributeValue.B) left).value().compareTo(((AttributeValue.B) right).value());
  }

  private static int compareText(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
