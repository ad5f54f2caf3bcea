package io.pressmark.core.expression.evaluate;

import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** DynamoDB's functions of values in conditions. A missing operand makes them false. */
final class ValueFunctions {
  private ValueFunctions() {}

  /** What the function size says of a value; -1 when it has no size. */
  static int length(AttributeValue value) {
    if (value instanceof AttributeValue.S text) {
      return text.value().length();
    }
    if (value instanceof AttributeValue.B binary) {
      return binary.value().length();
    }
    if (value instanceof AttributeValue.L list) {
      return list.value().size();
    }
    if (value instanceof AttributeValue.M map) {
      return map.value().size();
    }
    if (value instanceof AttributeValue.SS set) {
      return set.value().size();
    }
    if (value instanceof AttributeValue.NS set) {
      return set.value().size();
    }
    return value instanceof AttributeValue.BS set ? set.value().size() : -1;
  }

  /** Whether both are strings, or both binaries, and one begins with the other. */
  static boolean beginsWith(@Nullable AttributeValue value, @Nullable AttributeValue prefix) {
    if (value instanceof AttributeValue.S text && prefix instanceof AttributeValue.S start) {
      return text.value().startsWith(start.value());
    }
    if (value instanceof AttributeValue.B binary && prefix instanceof AttributeValue.B start) {
      byte[] bytes = binary.value().toByteArray();
      byte[] first = start.value().toByteArray();
      return bytes.length >= first.length
          && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
    return false;
  }

  /** Whether a text or binary has this piece, or a set or list this element. */
  static boolean contains(@Nullable AttributeValue value, @Nullable AttributeValue part) {
    if (part == null) {
      return false;
    }
    if (value instanceof AttributeValue.S text) {
      return part instanceof AttributeValue.S sub && text.value().contains(sub.value());
    }
    if (value instanceof AttributeValue.B binary) {
      return part instanceof AttributeValue.B sub && contains(binary.value(), sub.value());
    }
    if (value instanceof AttributeValue.L list) {
      return list.value().contains(part);
    }
    if (value instanceof AttributeValue.SS set) {
      return part instanceof AttributeValue.S member && set.value().contains(member.value());
    }
    if (value instanceof AttributeValue.NS set) {
      return part instanceof AttributeValue.N member && set.value().contains(member.value());
    }
    if (value instanceof AttributeValue.BS set) {
      return part instanceof AttributeValue.B member && set.value().contains(member.value());
    }
    return false;
  }

  private static boolean contains(Binary whole, Binary part) {
    byte[] bytes = whole.toByteArray();
    byte[] sub = part.toByteArray();
    for (int i = 0; i + sub.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + sub.length, sub, 0, sub.length)) {
        return true;
      }
    }
    return false;
  }
}
