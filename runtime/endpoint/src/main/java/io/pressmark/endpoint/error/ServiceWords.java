package io.pressmark.endpoint.error;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service's words for what core and engines say at more length: they begin with the same words
 * and then tell names, places and what to do. Clients compare messages with the service's.
 */
public final class ServiceWords {
  private record Rule(Pattern pattern, String words) {}

  /** What is said only here; each is cut where the first group ends. */
  private static final List<String> CUT =
      List.of(
          // Where it is in an expression.
          "(Invalid \\w+Expression: .*) \\(at character \\d+\\)",
          // What else could be written.
          "(Invalid \\w+: Attribute name is a reserved keyword; reserved keyword: [^;]*); .*",
          "(.*contains invalid key: Syntax error; key: \".*\"); a placeholder is .*",
          "(.*contains a key that is too long; key: \".*\"); at most .*",
          "(Invalid \\w+: Expression size has exceeded the maximum allowed size; expression size:"
              + " .*); at most .*",
          "(.*The expression contains too many operators; operator count: \\d+); at most .*",
          "(.*The IN operator is provided with too many operands; number of operands: \\d+); at"
              + " most .*",
          "(.*The document path has too many nesting levels; nesting levels: \\d+); at most .*",
          "(.*List index is not within the allowable range; index: \\[-?\\d+\\]); .*",
          "(.*Incorrect operand type for operator or function; operator or function: [^,]*, operand"
              + " type: [A-Z\\[\\], ]*); .*",
          "(.*Incorrect operand type for operator or function; operator: [^,]*, operand type:"
              + " \\w*); .*",
          "(.*The function is not allowed to be used this way in an expression; function: \\w+); .*",
          "(Invalid operator used in KeyConditionExpression: [^;]*); .*",
          "(.*: Multiple attribute names used in one condition); .*",
          "(.*KeyConditionExpressions cannot have conditions on nested attributes); .*",
          "(.*KeyConditionExpressions must only contain one condition per key); .*",
          "(Query key condition not supported): .*",
          "(Query condition missed key schema element: [^;']*); .*",
          "(One or more parameter values were invalid: Condition parameter type does not match schema"
              + " type)[;:] .*",
          "(Filter Expression can only contain non-primary key attributes: Primary key attribute:"
              + " [^;]*); .*",
          "(One or more parameter values were invalid: Cannot update attribute .*\\. This attribute is"
              + " part of the key); .*",
          "(An operand in the update expression has an incorrect data type): .*",
          "(The provided expression refers to an attribute that does not exist in the item): .*",
          "(The document path provided in the update expression is invalid for update): .*",
          "(Item size has exceeded the maximum allowed size): .*",
          "(TimeToLive is active on a different AttributeName: current AttributeName is .*); end it"
              + " first",
          "(The level of configured provisioned throughput for the table was exceeded\\. Consider"
              + " increasing your provisioning level with the UpdateTable API\\.) .*",
          "(The level of configured provisioned throughput for one or more global secondary indexes"
              + " of the table was exceeded\\. Consider provisioning your under-provisioned global"
              + " secondary indexes with the UpdateTable API\\.) .*",
          "(The provisioned throughput for the table will not change\\. .*)\\. It is '.*'",
          "(DynamoDB rejected the request because you retried a request with a different payload but"
              + " with an idempotent token that was already used)[:.] .*",
          "(Too many items requested for the \\w+ call); .*");

  private static final List<Rule> RULES = rules();

  private ServiceWords() {}

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    CUT.forEach(pattern -> rules.add(rule(pattern, "$1")));
    rules.add(rule("Invalid KeyConditionExpression: (KeyConditionExpressions .*)", "$1"));
    rules.add(
        rule(
            "(.*)Number overflow: .*",
            "$1Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range"));
    rules.add(
        rule(
            "(.*)Number underflow: .*",
            "$1Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range"));
    rules.add(
        rule(
            "A number (has|is written with) .*",
            "Attempting to store more than 38 significant digits in a Number"));
    rules.add(
        rule("Not a number: '(.*)'", "The parameter cannot be converted to a numeric value: $1"));
    rules.add(
        rule(
            "The names and values of ExpressionAttributeNames and ExpressionAttributeValues .*",
            "ExpressionAttributeNames and ExpressionAttributeValues have exceeded the maximum allowed"
                + " size of 2 MB together"));
    return List.copyOf(rules);
  }

  private static Rule rule(String pattern, String words) {
    return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
  }

  /** The service's words for a message, or the message itself. */
  public static String of(String message) {
    String words = message;
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(words);
      if (matcher.matches()) {
        words = matcher.replaceFirst(rule.words());
      }
    }
    return words;
  }
}
