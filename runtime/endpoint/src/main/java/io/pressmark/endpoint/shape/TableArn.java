package io.pressmark.endpoint.shape;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Resource Name of a table, which requests may give in place of its name: {@code
 * arn:aws:dynamodb:us-east-1:000000000000:table/orders}. Region and account are not looked at: an
 * endpoint has one of each.
 */
public final class TableArn {
  private static final Pattern FORM =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:[^:/]*:[^:/]*:table/([a-zA-Z0-9_.-]{3,255})");

  private TableArn() {}

  /** The table that a resource name is of; empty if it is of none. */
  public static Optional<String> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The name of the table that is named, or whose resource name it is. */
  public static String nameOf(String nameOrArn) {
    return parse(nameOrArn).orElse(nameOrArn);
  }
}
