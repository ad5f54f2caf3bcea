package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.endpoint.value.AttributeValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of the older form out of a request of the shapes in {@link LegacyShapes}.
 * Each is read and checked when it is asked for, so that the caller can do so in the order of the
 * service. Immutable.
 *
 * <p>All methods throw a ValidationException of the service when the parameter is wrong whatever
 * the table is.
 */
public final class LegacyParameters {
  private final Parameters request;

  /**
   * The parameters of a request, or of what BatchGetItem says of one table.
   *
   * @param request with parameters of one form, {@link ParameterForms#check}
   */
  public LegacyParameters(Parameters request) {
    this.request = request;
  }

  /** The condition that {@code Expected} makes of a write; empty where there is none. */
  public Optional<ConditionExpression> expected() {
    return filter(each("Expected", LegacyParameters::expected)).asCondition();
  }

  /** The {@code QueryFilter}, without conditions where there is none. */
  public LegacyFilter queryFilter() {
    return filter(each("QueryFilter", LegacyParameters::condition));
  }

  /** The {@code ScanFilter}, without conditions where there is none. */
  public LegacyFilter scanFilter() {
    return filter(each("ScanFilter", LegacyParameters::condition));
  }

  /** The {@code KeyConditions}; empty where there are none. */
  public Optional<LegacyKeyConditions> keyConditions() {
    return request.has("KeyConditions")
        ? Optional.of(new LegacyKeyConditions(each("KeyConditions", LegacyParameters::condition)))
        : Optional.empty();
  }

  /** What {@code AttributeUpdates} changes: an update without actions where there are none. */
  public UpdateExpression attributeUpdates() {
    return AttributeUpdates.asExpression(each("AttributeUpdates", LegacyParameters::update));
  }

  /** What {@code AttributesToGet} keeps; empty where all is kept. */
  public Optional<ProjectionExpression> attributesToGet() {
    return request.has("AttributesToGet")
        ? Optional.of(AttributesToGet.asProjection(request.texts("AttributesToGet")))
        : Optional.empty();
  }

  private LegacyFilter filter(List<LegacyCondition> conditions) {
    return new LegacyFilter(
        conditions,
        request.constant(
            "ConditionalOperator", ConditionalOperator.class, ConditionalOperator.AND));
  }

  private <T> List<T> each(String parameter, BiFunction<String, Parameters, T> read) {
    List<T> all = new ArrayList<>();
    request
        .structuresByName(parameter)
        .forEach((attribute, entry) -> all.add(read.apply(attribute, entry)));
    return all;
  }

  private static LegacyCondition condition(String attribute, Parameters condition) {
    List<AttributeValue> values = values(condition);
    return new LegacyCondition(
        attribute,
        ComparisonOperator.valueOf(condition.text("ComparisonOperator")),
        values == null ? List.of() : values);
  }

  private static LegacyCondition expected(String attribute, Parameters expected) {
    String operator = expected.textOrNull("ComparisonOperator");
    return new ExpectedAttribute(
            attribute,
            expected.has("Exists") ? expected.flag("Exists", true) : null,
            expected.valueOrNull("Value"),
            operator == null ? null : ComparisonOperator.valueOf(operator),
            values(expected))
        .asCondition();
  }

  private static AttributeUpdate update(String attribute, Parameters update) {
    return new AttributeUpdate(
        attribute,
        update.constant("Action", AttributeUpdate.Action.class, AttributeUpdate.Action.PUT),
        update.valueOrNull("Value"));
  }

  private static @Nullable List<AttributeValue> values(Parameters entry) {
    return entry.node("AttributeValueList") instanceof JsonArray list
        ? list.elements().stream().map(AttributeValues::read).toList()
        : null;
  }
}
