package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.index.IndexKeys;
import io.pressmark.chronicle.internal.index.IndexProjection;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.store.Select;
import io.pressmark.core.store.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DynamoDB's rules of what a read of an index may name. */
final class IndexReadRules {
  private IndexReadRules() {}

  /**
   * Checks the filter of a query. Also a local index's is of what the index carries, whatever is
   * fetched for those that pass it.
   *
   * @throws ValidationException when it names a key attribute of the index, or one that the index
   *     does not carry
   */
  static void requireFilterable(
      IndexDefinition index,
      IndexKeys keys,
      IndexProjection projection,
      @Nullable ConditionExpression filter) {
    if (filter == null) {
      return;
    }
    for (String attribute : filter.attributes()) {
      if (keys.isKey(attribute)) {
        throw new ValidationException(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + attribute,
            "; put a condition on the sort key, or filter by another attribute");
      }
    }
    List<String> missing =
        filter.attributes().stream().filter(name -> !projection.carries(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new ValidationException(
          "One or more parameter values were invalid: Secondary index "
              + index.name()
              + " does not project one or more filter attributes: "
              + missing);
    }
  }

  /**
   * Whether the items themselves are needed for what is returned: only of a local index.
   *
   * @throws ValidationException when they are, and the index is global
   */
  static boolean needsItems(
      IndexDefinition index, IndexProjection projection, Selection selection) {
    if (projection.isAll()) {
      return false;
    }
    boolean isLocal = index.kind() == IndexKind.LOCAL;
    if (selection.kind() == Select.ALL_ATTRIBUTES && !isLocal) {
      throw new ValidationException(
          "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported"
              + " for global secondary index "
              + index.name()
              + " because its projection type is not ALL");
    }
    ProjectionExpression named = selection.projection();
    if (named == null) {
      return selection.kind() == Select.ALL_ATTRIBUTES;
    }
    List<String> missing =
        named.attributes().stream().filter(name -> !projection.carries(name)).toList();
    if (!missing.isEmpty() && !isLocal) {
      throw new ValidationException(
          "One or more parameter values were invalid: Global secondary index "
              + index.name()
              + " does not project "
              + missing);
    }
    return !missing.isEmpty();
  }
}
