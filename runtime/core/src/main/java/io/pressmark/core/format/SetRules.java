package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * DynamoDB's rules of sets, on encoded elements. Equal values have equal bytes in the item format,
 * so that duplicates are found by comparing bytes.
 */
final class SetRules {
  // Comparing each with each is fastest, and allocates nothing, for the sets that most items have.
  private static final int SMALL = 16;

  private SetRules() {}

  /**
   * Checks the {@code count} elements between {@code start} and {@code end} of a set with this tag.
   */
  static void check(byte[] bytes, int start, int end, int count, int setTag) {
    if (count == 0) {
      throw new ValidationException(
          "A set may not be empty: a set of type "
              + ItemFormat.typeOf(setTag)
              + " has at least one element; leave the attribute out instead");
    }
    int[] bounds = new int[count + 1];
    EncodedValue element = new EncodedValue();
    int at = start;
    for (int i = 0; i < count; i++) {
      bounds[i] = at;
      at = element.parse(bytes, at, end);
      requireType(element, setTag);
    }
    bounds[count] = at;
    if (count <= SMALL) {
      compareAll(bytes, bounds, count, setTag);
    } else {
      hashAll(bytes, bounds, count, setTag);
    }
  }

  private static void requireType(EncodedValue element, int setTag) {
    boolean fits =
        switch (setTag) {
          case ItemFormat.TAG_STRING_SET -> element.tag == ItemFormat.TAG_STRING;
          case ItemFormat.TAG_NUMBER_SET ->
              element.tag == ItemFormat.TAG_INTEGER || element.tag == ItemFormat.TAG_DECIMAL;
          default -> element.tag == ItemFormat.TAG_BINARY;
        };
    if (!fits) {
      throw new ValidationException(
          "A set of type "
              + ItemFormat.typeOf(setTag)
              + " contains a value of type "
              + ItemFormat.typeOf(element.tag)
              + "; its elements have one type and are never null");
    }
  }

  private static void compareAll(byte[] bytes, int[] bounds, int count, int setTag) {
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        if (Arrays.equals(bytes, bounds[i], bounds[i + 1], bytes, bounds[j], bounds[j + 1])) {
          throw duplicate(setTag);
        }
      }
    }
  }

  private static void hashAll(byte[] bytes, int[] bounds, int count, int setTag) {
    Set<ByteBuffer> seen = new HashSet<>(count * 2);
    for (int i = 0; i < count; i++) {
      if (!seen.add(ByteBuffer.wrap(bytes, bounds[i], bounds[i + 1] - bounds[i]))) {
        throw duplicate(setTag);
      }
    }
  }

  private static ValidationException duplicate(int setTag) {
    return new ValidationException(
        "A set of type " + ItemFormat.typeOf(setTag) + " contains a duplicate element");
  }
}
