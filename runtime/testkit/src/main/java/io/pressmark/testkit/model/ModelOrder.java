package io.pressmark.testkit.model;

import io.pressmark.core.value.AttributeValue;
import java.util.Arrays;

/** The order of values of one type, written down once more. */
final class ModelOrder {
  private ModelOrder() {}

  /** Whether the values are strings, numbers or binaries of one type. */
  static boolean isComparable(AttributeValue left, AttributeValue right) {
    return left.getClass() == right.getClass()
        && (left instanceof AttributeValue.S
            || left instanceof AttributeValue.N
            || left instanceof AttributeValue.B);
  }

  static int compare(AttributeValue left, AttributeValue right) {
    if (left instanceof AttributeValue.N number) {
      return number.value().compareTo(((AttributeValue.N) right).value());
    }
    if (left instanceof AttributeValue.S text) {
      // Code points sort as their UTF-8 does.
      int[] first = text.value().codePoints().toArray();
      int[] second = ((AttributeValue.S) right).value().codePoints().toArray();
      for (int i = 0; i < first.length && i < second.length; i++) {
        if (first[i] != second[i]) {
          return Integer.compare(first[i], second[i]);
        }
      }
      return Integer.compare(first.length, second.length);
    }
    byte[] first = ((AttributeValue.B) left).value().toByteArray();
    byte[] second = ((AttributeValue.B) right).value().toByteArray();
    for (int i = 0; i < first.length && i < second.length; i++) {
      if (first[i] != second[i]) {
        return Integer.compare(first[i] & 0xFF, second[i] & 0xFF);
      }
    }
    return Integer.compare(first.length, second.length);
  }

  static boolean beginsWith(AttributeValue whole, AttributeValue prefix) {
    if (whole instanceof AttributeValue.S text && prefix instanceof AttributeValue.S start) {
      return text.value().startsWith(start.value());
    }
    if (whole instanceof AttributeValue.B binary && prefix instanceof AttributeValue.B start) {
      byte[] bytes = binary.value().toByteArray();
      byte[] first = start.value().toByteArray();
      return bytes.length >= first.length
          && Arrays.equals(Arrays.copyOf(bytes, first.length), first);
    }
    return false;
  }
}
