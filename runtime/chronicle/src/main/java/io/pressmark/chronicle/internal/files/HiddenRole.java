package io.pressmark.chronicle.internal.files;

/**
 * What a table that the store keeps for itself is for: the entries of an index of another table, or
 * the records of its change stream.
 *
 * @param table the id of the table it belongs to
 * @param index the index's name; for a stream a name that no index has
 * @param filled whether all items of the table have their entries
 */
public record HiddenRole(int table, String index, boolean filled) {
  private static final String STREAM = "(stream)";

  /** The role of a table that has the records of a stream. */
  public static HiddenRole stream(int table) {
    return new HiddenRole(table, STREAM, true);
  }

  /** Whether it is a stream's. */
  public boolean isStream() {
    return index.equals(STREAM);
  }
}
