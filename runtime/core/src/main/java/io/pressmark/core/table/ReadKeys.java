package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of a batch that reads: each item once, in the order they were given. */
final class ReadKeys {
  private final Map<ItemKey<?>, ReadKey<?>> keys = new LinkedHashMap<>();

  /**
   * Adds a key, unless it is there already.
   *
   * @throws ValidationException when the same item is there with other attributes
   */
  void addOnce(ReadKey<?> key) {
    ReadKey<?> other = keys.putIfAbsent(key.item(), key);
    if (other != null && !other.equals(key)) {
      throw new ValidationException(
          "Provided list of item keys contains duplicates: "
              + key
              + " and "
              + other
              + ". A batch reads an item in one way; use another batch for the other");
    }
  }

  Collection<ReadKey<?>> all() {
    return keys.values();
  }

  int size() {
    return keys.size();
  }
}
