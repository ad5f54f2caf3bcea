package io.pressmark.core.value;

import io.pressmark.core.error.ValidationException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rules of DynamoDB's sets: never empty, no duplicates. The given order is kept for readers.
 */
final class Sets {
  private Sets() {}

  static <T> Set<T> distinct(Collection<? extends T> elements, AttributeType type) {
    if (elements.isEmpty()) {
      throw new ValidationException(
          "A set of type " + type + " may not be empty; leave the attribute out instead");
    }
    Set<T> set = new LinkedHashSet<>(elements.size() * 2);
    for (T element : elements) {
      if (!set.add(element)) {
        throw new ValidationException(
            "A set of type " + type + " contains a duplicate: " + element);
      }
    }
    return Collections.unmodifiableSet(set);
  }
}
