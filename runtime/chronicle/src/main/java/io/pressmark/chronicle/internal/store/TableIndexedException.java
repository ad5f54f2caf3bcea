package io.pressmark.chronicle.internal.store;

/**
 * A table got an index before a write that does not maintain indexes was begun: do it otherwise.
 */
final class TableIndexedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableIndexedException() {
    super("the table has an index now", null, false, false);
  }
}
