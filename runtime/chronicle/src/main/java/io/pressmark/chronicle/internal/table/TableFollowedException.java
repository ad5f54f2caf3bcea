package io.pressmark.chronicle.internal.table;

/**
 * A table got an index, or a change stream, before a write that does not follow it was begun: do it
 * otherwise.
 */
final class TableFollowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableFollowedException() {
    super("the table has an index or a stream now", null, false, false);
  }
}
