package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;

/** The lists, maps and sets that a writer has open: where each begins and what it holds so far. */
final class Containers {
  private final int[] tags = new int[ItemFormat.MAX_DEPTH];
  private final int[] starts = new int[ItemFormat.MAX_DEPTH];
  private final int[] counts = new int[ItemFormat.MAX_DEPTH];
  private int depth;

  void clear() {
    depth = 0;
  }

  int depth() {
    return depth;
  }

  void push(int tag, int start) {
    tags[depth] = tag;
    starts[depth] = start;
    counts[depth] = 0;
    depth++;
  }

  void pop() {
    depth--;
  }

  int tag() {
    return tags[depth - 1];
  }

  /** Where the contents begin. */
  int start() {
    return starts[depth - 1];
  }

  int count() {
    return counts[depth - 1];
  }

  /** Whether the innermost one is a list or map, whose elements count for the item's size. */
  boolean isDocument() {
    return tag() <= ItemFormat.TAG_MAP;
  }

  /** Counts an attribute of a map; at the top level there is nothing to count. */
  void element() {
    if (depth > 0) {
      counts[depth - 1]++;
    }
  }

  /** Counts an element of a list or set, and checks how deep the value stands. */
  void value() {
    if (depth > 0) {
      if (depth >= ItemFormat.MAX_DEPTH) {
        throw new ValidationException(
            "Nesting levels have exceeded supported limits: values may be "
                + ItemFormat.MAX_DEPTH
                + " levels deep");
      }
      if (tags[depth - 1] != ItemFormat.TAG_MAP) {
        counts[depth - 1]++;
      }
    }
  }
}
