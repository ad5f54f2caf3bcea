package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.PathTree;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parses the expressions of one request, which share their placeholders: {@code #name} for names of
 * attributes, {@code :value} for values.
 *
 * <pre>{@code
 * ExpressionParser parser = new ExpressionParser(names, values);
 * UpdateExpression update = parser.update("SET #s = :paid REMOVE cart[0]");
 * ConditionExpression condition = parser.condition("#s = :open AND size(cart) > :none");
 * parser.requireAllUsed();
 * }</pre>
 *
 * <p>Keywords may be written in any case, names of functions only in lower case. Names stand for
 * themselves if they begin with a letter, go on with letters, digits and underscores, and are none
 * of DynamoDB's 573 reserved words; any other needs a placeholder.
 *
 * <p>The limits are DynamoDB's: 4,096 bytes for an expression as it is written, 300 operators and
 * functions in it, 100 operands of IN, 32 levels in a path, 255 bytes for a placeholder, and 2 MB
 * for all names and values together. Whatever the text is, parsing takes time and stack within
 * bounds that these limits set.
 *
 * <p>What is wrong is a {@link ValidationException}, worded as DynamoDB's, which also tells at
 * which character it is, counted from 1. Where several things are wrong, one of them is told. Not
 * thread-safe.
 */
public final class ExpressionParser {
  private final Placeholders placeholders;

  /**
   * A parser for one request.
   *
   * @param names DynamoDB's ExpressionAttributeNames, from {@code #name} to the attribute's name;
   *     empty for none
   * @param values DynamoDB's ExpressionAttributeValues, by {@code :value}; empty for none
   * @throws ValidationException when a placeholder is not spelled as one or too long, a name is
   *     empty or too long, or names and values have more than 2 MB together
   */
  public ExpressionParser(Map<String, String> names, Map<String, AttributeValue> values) {
    this.placeholders = new Placeholders(names, values);
  }

  /** Parses a ConditionExpression, as writes have. */
  public ConditionExpression condition(String expression) {
    return condition(new ExpressionText("ConditionExpression", expression));
  }

  /** Parses a FilterExpression, as queries and scans have. */
  public ConditionExpression filter(String expression) {
    return condition(new ExpressionText("FilterExpression", expression));
  }

  /**
   * Parses a KeyConditionExpression, as queries have. What it comes to depends on the key: {@link
   * KeyConditionExpression#bind}.
   */
  public KeyConditionExpression keyCondition(String expression) {
    return KeyConditionBuilder.build(
        condition(new ExpressionText("KeyConditionExpression", expression)));
  }

  private ConditionExpression condition(ExpressionText text) {
    Node node = ConditionGrammar.parse(text);
    new NameRules(text).checkCondition(node);
    return new ConditionBuilder(text, placeholders).build(node);
  }

  /** Parses an UpdateExpression. */
  public UpdateExpression update(String expression) {
    ExpressionText text = new ExpressionText("UpdateExpression", expression);
    List<Node.Section> sections = UpdateGrammar.parse(text);
    new NameRules(text).checkUpdate(sections);
    return new UpdateBuilder(text, placeholders).build(sections);
  }

  /** Parses a ProjectionExpression, as reads have. */
  public ProjectionExpression projection(String expression) {
    ExpressionText text = new ExpressionText("ProjectionExpression", expression);
    List<Node.Path> nodes = ProjectionGrammar.parse(text);
    nodes.forEach(new NameRules(text)::checkPath);
    OperandBuilder operands = new OperandBuilder(text, placeholders);
    PathTree.Builder<DocumentPath> beside = new PathTree.Builder<>();
    List<DocumentPath> paths = new ArrayList<>();
    for (Node.Path node : nodes) {
      DocumentPath path = operands.path(node);
      operands.make(node.token(), () -> beside.add(path, path));
      paths.add(path);
    }
    return new ProjectionExpression(paths);
  }

  /**
   * Refuses placeholders that no expression of the request has used; to be called when all are
   * parsed.
   *
   * @throws ValidationException when there is one
   */
  public void requireAllUsed() {
    placeholders.requireAllUsed();
  }
}
