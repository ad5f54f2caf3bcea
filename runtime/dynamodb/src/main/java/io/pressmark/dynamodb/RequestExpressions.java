package io.pressmark.dynamodb;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.render.ExpressionRenderer;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request. What there is none of is null, as the SDK takes it. */
final class RequestExpressions {
  private final ExpressionRenderer renderer = new ExpressionRenderer();

  @Nullable String condition(@Nullable ConditionExpression condition) {
    return condition == null ? null : renderer.condition(condition);
  }

  /** The text of an update; null for one without actions, which the service takes without text. */
  @Nullable String update(UpdateExpression update) {
    return update.actions().isEmpty() ? null : renderer.update(update);
  }

  String keyCondition(List<KeyConditionExpression.Condition> conditions) {
    return renderer.keyCondition(new KeyConditionExpression(conditions));
  }

  @Nullable String projection(@Nullable ProjectionExpression projection) {
    return projection == null ? null : renderer.projection(projection);
  }

  /** A projection that also has the attributes of the table's key, to know what item it is of. */
  @Nullable String projectionWithKey(
      @Nullable ProjectionExpression projection, TableDefinition table) {
    if (projection == null) {
      return null;
    }
    // The service would do it, but is not sent what leads into the key.
    ScalarKeys.require(projection, table);
    List<DocumentPath> paths = new ArrayList<>();
    paths.add(DocumentPath.of(table.partitionKey().name()));
    table.sortKey().map(KeyAttribute::name).map(DocumentPath::of).ifPresent(paths::add);
    projection.paths().stream().filter(path -> !table.isKey(path.attribute())).forEach(paths::add);
    return renderer.projection(new ProjectionExpression(paths));
  }

  /** ExpressionAttributeNames. */
  @Nullable Map<String, String> names() {
    return renderer.names().isEmpty() ? null : renderer.names();
  }

  /** ExpressionAttributeValues. */
  @Nullable Map<String, AttributeValue> values() {
    return renderer.values().isEmpty() ? null : SdkValues.toSdk(renderer.values());
  }
}
