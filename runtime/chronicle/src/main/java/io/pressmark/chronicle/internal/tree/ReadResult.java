package io.pressmark.chronicle.internal.tree;

/** What a read without the writer lock found; numbers, so that it costs nothing. */
final class ReadResult {
  static final int ABSENT = 0;
  static final int FOUND = 1;

  /** The value is a reference into the overflow space. */
  static final int LARGE = 2;

  /** Writers were in the way too often, or the page is not verified yet: take the writer lock. */
  static final int LOCK_NEEDED = 3;

  private ReadResult() {}
}
