package io.pressmark.endpoint.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Resource Names of tables and what belongs to them, as clients expect them.
 *
 * @param region in which they are said to be
 */
public record ResourceNames(String region) {
  private static final Pattern STREAM =
      Pattern.compile("arn:aws:dynamodb:[^:]*:[^:]*:table/([a-zA-Z0-9_.-]{3,255})/stream/([^/]+)");

  /** What the name of a stream says. */
  public record StreamName(String table, String label) {}

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

  /** What the name of a stream says, in any region; empty if it is none. */
  public static Optional<StreamName> parseStream(String arn) {
    Matcher matcher = STREAM.matcher(arn);
    return matcher.matches()
        ? Optional.of(new StreamName(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
