package io.pressmark.endpoint.table;

/**
 * The Amazon Resource Names of tables and what belongs to them, as clients expect them.
 *
 * @param region in which they are said to be
 */
public record ResourceNames(String region) {
  private static final String ACCOUNT = "000000000000";

  /** Of a table. */
  public String table(String table) {
    return "arn:aws:dynamodb:" + region + ":" + ACCOUNT + ":table/" + table;
  }

  /** Of an index of a table. */
  public String index(String table, String index) {
    return table(table) + "/index/" + index;
  }

  /** Of the change stream of a table. */
  public String stream(String table, String label) {
    return table(table) + "/stream/" + label;
  }
}
