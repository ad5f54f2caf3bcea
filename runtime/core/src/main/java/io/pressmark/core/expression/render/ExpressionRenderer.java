package io.pressmark.core.expression.render;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/**
 * Writes the expressions of one request as DynamoDB's expression strings, with their placeholders.
 * Every name and every value has a placeholder, equal ones share it, so that no name is a reserved
 * word, and all that are defined are used.
 *
 * <pre>{@code
 * ExpressionRenderer renderer = new ExpressionRenderer();
 * String update = renderer.update(tree);              // SET #n0.#n1[2] = :v0
 * Map<String, String> names = renderer.names();       // for all that has been rendered so far
 * Map<String, AttributeValue> values = renderer.values();
 * }</pre>
 *
 * <p>What is rendered is parsed to an equal tree. The text of a tree can be longer than the 4,096
 * bytes that DynamoDB takes; that is for the receiver to refuse. Not thread-safe.
 */
public final class ExpressionRenderer {
  private final RenderedPlaceholders placeholders = new RenderedPlaceholders();

  /** A ConditionExpression or FilterExpression. */
  public String condition(ConditionExpression condition) {
    return new ConditionText(placeholders).append(condition).toString();
  }

  /** A KeyConditionExpression. */
  public String keyCondition(KeyConditionExpression keyCondition) {
    return condition(
        ConditionExpression.all(
            keyCondition.conditions().stream()
                .map(KeyConditionExpression.Condition::asCondition)
                .toList()));
  }

  /** An UpdateExpression. */
  public String update(UpdateExpression update) {
    return new UpdateText(placeholders).append(update).toString();
  }

  /** A ProjectionExpression. */
  public String projection(ProjectionExpression projection) {
    StringBuilder text = new StringBuilder();
    for (DocumentPath path : projection.paths()) {
      text.append(text.isEmpty() ? "" : ", ");
      placeholders.append(path, text);
    }
    return text.toString();
  }

  /** ExpressionAttributeNames for what has been rendered: from {@code #name} to the name. */
  public Map<String, String> names() {
    return placeholders.names();
  }

  /** ExpressionAttributeValues for what has been rendered, by {@code :value}. */
  public Map<String, AttributeValue> values() {
    return placeholders.values();
  }
}
