package io.pressmark.endpoint.legacy;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of an operation are of the newer form, with expressions, and which of the older:
 * a request has those of one form only. The parameters stand in the order in which the service
 * lists them.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are never changed
public enum ParameterForms {
  /** Also what BatchGetItem says of one table. */
  GET_ITEM(List.of(Names.PROJECTION_EXPRESSION), List.of(Names.ATTRIBUTES_TO_GET), null),
  PUT_ITEM(
      List.of(Names.CONDITION_EXPRESSION),
      List.of(Names.EXPECTED, Names.CONDITIONAL_OPERATOR),
      Names.EXPECTED),
  DELETE_ITEM(
      List.of(Names.CONDITION_EXPRESSION),
      List.of(Names.EXPECTED, Names.CONDITIONAL_OPERATOR),
      Names.EXPECTED),
  UPDATE_ITEM(
      List.of("UpdateExpression", Names.CONDITION_EXPRESSION),
      List.of("AttributeUpdates", Names.EXPECTED, Names.CONDITIONAL_OPERATOR),
      Names.EXPECTED),
  QUERY(
      List.of(Names.PROJECTION_EXPRESSION, Names.FILTER_EXPRESSION, Names.KEY_CONDITION_EXPRESSION),
      List.of(
          Names.ATTRIBUTES_TO_GET, "QueryFilter", Names.CONDITIONAL_OPERATOR, Names.KEY_CONDITIONS),
      "QueryFilter"),
  SCAN(
      List.of(Names.PROJECTION_EXPRESSION, Names.FILTER_EXPRESSION),
      List.of(Names.ATTRIBUTES_TO_GET, "ScanFilter", Names.CONDITIONAL_OPERATOR),
      "ScanFilter");

  /** Names that several operations have. */
  private static final class Names {
    static final String PROJECTION_EXPRESSION = "ProjectionExpression";
    static final String CONDITION_EXPRESSION = "ConditionExpression";
    static final String FILTER_EXPRESSION = "FilterExpression";
    static final String KEY_CONDITION_EXPRESSION = "KeyConditionExpression";
    static final String ATTRIBUTES_TO_GET = "AttributesToGet";
    static final String EXPECTED = "Expected";
    static final String KEY_CONDITIONS = "KeyConditions";
    static final String CONDITIONAL_OPERATOR = "ConditionalOperator";
  }

  private final List<String> expressions;
  private final List<String> older;
  private final @Nullable String joined;

  ParameterForms(List<String> expressions, List<String> older, @Nullable String joined) {
    this.expressions = expressions;
    this.older = older;
    this.joined = joined;
  }

  /** The expressions that a request may have. */
  public List<String> expressions() {
    return expressions;
  }

  /**
   * Checks that a request has parameters of one form, and nothing that belongs to parameters that
   * it does not have. The service checks this before it looks into any of these parameters.
   *
   * @throws ServiceException when it has both forms, or placeholders and no expression, or a {@code
   *     ConditionalOperator} and not two conditions to be joined
   */
  public void check(Parameters request) {
    List<String> given = expressions.stream().filter(request::has).toList();
    if (!given.isEmpty()) {
      requireNoOlder(request, given);
    }
    requirePurpose(request, expressions);
    requireConditionsToJoin(request);
  }

  private void requireNoOlder(Parameters request, List<String> given) {
    List<String> mixed = new ArrayList<>(older.stream().filter(request::has).toList());
    if (!given.contains(Names.KEY_CONDITION_EXPRESSION)) {
      // Key conditions of the older form go with every other expression.
      mixed.remove(Names.KEY_CONDITIONS);
    }
    if (!mixed.isEmpty()) {
      throw ServiceException.validation(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {"
              + String.join(", ", mixed)
              + "} Expression parameters: {"
              + String.join(", ", given)
              + "}");
    }
  }

  /**
   * Checks that what placeholders stand for is given only where there are expressions.
   *
   * @param expressions that the operation, or an action of it, may have
   * @throws ServiceException when there are placeholders and nothing that may have them
   */
  public static void requirePurpose(Parameters request, List<String> expressions) {
    if (request.has("ExpressionAttributeNames") && expressions.stream().noneMatch(request::has)) {
      throw ServiceException.validation(
          "ExpressionAttributeNames can only be specified when using expressions");
    }
    List<String> withValues =
        expressions.stream().filter(name -> !name.equals(Names.PROJECTION_EXPRESSION)).toList();
    if (request.has("ExpressionAttributeValues")
        && !withValues.isEmpty()
        && withValues.stream().noneMatch(request::has)) {
      throw ServiceException.validation(
          "ExpressionAttributeValues can only be specified when using expressions: "
              + String.join(" and ", withValues)
              + (withValues.size() == 1 ? " is null" : " are null"));
    }
  }

  private void requireConditionsToJoin(Parameters request) {
    if (!request.has(Names.CONDITIONAL_OPERATOR)) {
      return;
    }
    int conditions = joined == null ? 0 : request.structuresByName(joined).size();
    if (conditions == 0) {
      throw ServiceException.validation(
          "ConditionalOperator cannot be used without Filter or Expected");
    }
    if (conditions == 1) {
      throw ServiceException.validation(
          "ConditionalOperator can only be used when Filter or Expected has two or more elements");
    }
  }
}
