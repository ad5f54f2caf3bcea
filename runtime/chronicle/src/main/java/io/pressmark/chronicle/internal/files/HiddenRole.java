package io.pressmark.chronicle.internal.files;

/**
 * What a table that the store keeps for itself is for: the entries of an index of another table,
 * the records of its change stream, or the client request tokens of the whole store.
 *
 * @param table the id of the table it belongs to; 0, which no table has, for the tokens
 * @param index the index's name; for a stream and the tokens a name that no index has
 * @param filled whether all items of the table have their entries
 */
public record HiddenRole(int table, String index, boolean filled) {
  private static final String STREAM = "(stream)";

  /** The role of the table that has the client request tokens of transactions. */
  public static final HiddenRole TOKENS = new HiddenRole(0, "(tokens)", true);

  /** The role of a table that has the records of a stream. */
  public static HiddenRole stream(int table) {
    return new HiddenRole(table, STREAM, true);
  }

  /** Whether it is an index's. */
  public boolean isIndex() {
    return !isStream() && !isOfStore();
  }

  /** Whether it belongs to the store and to no table. */
  public boolean isOfStore() {
    return equals(TOKENS);
  }

  /** Whether it is a stream's. */
  public boolean isStream() {
    return index.equals(STREAM);
  }
}
