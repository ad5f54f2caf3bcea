package io.pressmark.endpoint.error;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service's words for what core and engines say at more length: they begin with the same words
 * and then tell names, places and what to do. Clients compare messages with the service's.
 */
public final class ServiceWords {
  private record Rule(Pattern pattern, String words) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "Number overflow.*",
              "Number overflow. Attempting to store a number with magnitude larger than supported"
                  + " range"),
          rule(
              "Number underflow.*",
              "Number underflow. Attempting to store a number with magnitude smaller than supported"
                  + " range"),
          rule(
              "A number has .*", "Attempting to store more than 38 significant digits in a Number"),
          rule(
              "A number is written with .*",
              "Attempting to store more than 38 significant digits in a Number"),
          rule("Not a number: '(.*)'", "The parameter cannot be converted to a numeric value: $1"),
          rule("(Item size has exceeded the maximum allowed size): .*", "$1"));

  private ServiceWords() {}

  private static Rule rule(String pattern, String words) {
    return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
  }

  /** The service's words for a message, or the message itself. */
  public static String of(String message) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(rule.words());
      }
    }
    return message;
  }
}
