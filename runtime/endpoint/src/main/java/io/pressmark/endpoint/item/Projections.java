package io.pressmark.endpoint.item;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.ItemReader;
import io.pressmark.endpoint.legacy.LegacyParameters;
import io.pressmark.endpoint.legacy.ParameterForms;
import io.pressmark.endpoint.operation.Parameters;
import io.pressmark.json.ItemJson;
import io.pressmark.json.JsonOutput;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What reads return of items. */
final class Projections {
  private Projections() {}

  /** The projection of a request that has no other expression; null for whole items. */
  static @Nullable ProjectionExpression read(Parameters request) {
    Expressions expressions = new Expressions(request, ParameterForms.GET_ITEM.expressions());
    ProjectionExpression projection = expressions.projection();
    expressions.requireAllUsed();
    return projection;
  }

  /** The projection of GetItem, or of a table of BatchGetItem, in either form. */
  static @Nullable ProjectionExpression readEither(Parameters request) {
    ProjectionExpression older = new LegacyParameters(request).attributesToGet().orElse(null);
    return older != null ? older : read(request);
  }

  /**
   * Writes what a store has returned of an item.
   *
   * @param projection what was asked for; null for the whole item
   * @param item loaded with its key, which may not be asked for
   */
  static void write(@Nullable ProjectionExpression projection, ItemReader item, JsonOutput out)
      throws IOException {
    if (projection == null) {
      ItemJson.write(item, out);
    } else {
      Set<String> wanted = projection.attributes();
      ItemJson.write(item, wanted::contains, out);
    }
  }
}
