package io.pressmark.endpoint.item;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.ExpressionParser;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.legacy.ParameterForms;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.value.AttributeValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a request, or of one action in it, with what their placeholders stand for. Not
 * thread-safe.
 */
final class Expressions {
  private static final String NAMES = "ExpressionAttributeNames";
  private static final String VALUES = "ExpressionAttributeValues";
  private static final String PROJECTION = "ProjectionExpression";

  private final Parameters request;
  private final ExpressionParser parser;

  /**
   * Takes the placeholders of a request.
   *
   * @param kinds the expressions that the operation takes, in the service's order
   * @throws ServiceException when there are placeholders and no expressions, or the placeholders
   *     are none
   */
  Expressions(Parameters request, List<String> kinds) {
    this.request = request;
    ParameterForms.requirePurpose(request, kinds);
    requireSome(request, NAMES);
    requireSome(request, VALUES);
    this.parser = new ExpressionParser(request.textsByName(NAMES), values(request));
  }

  private static void requireSome(Parameters request, String parameter) {
    if (request.node(parameter) instanceof JsonObject all && all.members().isEmpty()) {
      throw ServiceException.validation(parameter + " must not be empty");
    }
  }

  private static Map<String, AttributeValue> values(Parameters request) {
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    if (request.node(VALUES) instanceof JsonObject all) {
      for (Map.Entry<String, JsonNode> each : all.members().entrySet()) {
        values.put(each.getKey(), value(each.getKey(), each.getValue()));
      }
    }
    return values;
  }

  private static AttributeValue value(String placeholder, JsonNode node) {
    try {
      return AttributeValues.read(node);
    } catch (ServiceException | ValidationException e) {
      throw ServiceException.validation(
          VALUES
              + " contains invalid value: "
              + ServiceException.words(e)
              + " for key "
              + placeholder);
    }
  }

  /** The ConditionExpression, or null. */
  @Nullable ConditionExpression condition() {
    String text = request.textOrNull("ConditionExpression");
    return text == null ? null : parser.condition(text);
  }

  /** The FilterExpression, or null. */
  @Nullable ConditionExpression filter() {
    String text = request.textOrNull("FilterExpression");
    return text == null ? null : parser.filter(text);
  }

  /** The KeyConditionExpression, or null. */
  @Nullable KeyConditionExpression keyCondition() {
    String text = request.textOrNull("KeyConditionExpression");
    return text == null ? null : parser.keyCondition(text);
  }

  /** The UpdateExpression, or null. */
  @Nullable UpdateExpression update() {
    String text = request.textOrNull("UpdateExpression");
    return text == null ? null : parser.update(text);
  }

  /** The ProjectionExpression, or null. */
  @Nullable ProjectionExpression projection() {
    String text = request.textOrNull(PROJECTION);
    return text == null ? null : parser.projection(text);
  }

  /** Refuses placeholders that none of them has used; to be called when all are read. */
  void requireAllUsed() {
    parser.requireAllUsed();
  }
}
