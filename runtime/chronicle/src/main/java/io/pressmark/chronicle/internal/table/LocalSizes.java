package io.pressmark.chronicle.internal.table;

/**
 * Adds up what an item's entries in local indexes weigh before and after a write. Not thread-safe.
 */
final class LocalSizes {
  private long before;
  private long after;

  void clear() {
    before = 0;
    after = 0;
  }

  void add(int old, int next) {
    before += old;
    after += next;
  }

  /** DynamoDB's size of the entries after the write. */
  long after() {
    return after;
  }

  /** By how much they become larger. */
  long growth() {
    return after - before;
  }
}
