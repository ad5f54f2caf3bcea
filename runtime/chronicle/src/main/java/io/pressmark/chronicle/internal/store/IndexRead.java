package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.index.IndexProjection;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.store.Select;
import io.pressmark.core.store.Selection;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a read of an index asks for, held against what the index carries. A global index must carry
 * all of it; what a local one does not carry is fetched from the table.
 */
final class IndexRead {
  private final IndexDefinition index;
  private final IndexProjection projection;
  private final @Nullable ConditionExpression filter;
  private final Selection selection;

  IndexRead(
      IndexDefinition index,
      IndexProjection projection,
      @Nullable ConditionExpression filter,
      Selection selection) {
    this.index = index;
    this.projection = projection;
    this.filter = filter;
    this.selection = selection;
    if (index.kind() == IndexKind.GLOBAL) {
      requireCarried();
    }
  }

  private void requireCarried() {
    if (selection.kind() == Select.ALL_ATTRIBUTES && !projection.isAll()) {
      throw new ValidationException(
          "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported"
              + " for global secondary index "
              + index.name()
              + " because its projection type is not ALL");
    }
    if (filter != null) {
      requireCarried(filter.attributes());
    }
    if (selection.projection() != null) {
      requireCarried(selection.projection().attributes());
    }
  }

  private void requireCarried(Collection<String> attributes) {
    List<String> missing =
        attributes.stream().filter(attribute -> !projection.carries(attribute)).toList();
    if (!missing.isEmpty()) {
      throw new ValidationException(
          "One or more parameter values were invalid: Global secondary index "
              + index.name()
              + " does not project "
              + missing);
    }
  }

  private boolean carriesAll(Collection<String> attributes) {
    return attributes.stream().allMatch(projection::carries);
  }

  /** Whether the filter needs what the index does not carry. */
  boolean fetchesForFilter() {
    return filter != null && !carriesAll(filter.attributes());
  }

  /** Whether what is returned needs what the index does not carry. */
  boolean fetchesForResult() {
    return selection.projection() != null
        ? !carriesAll(selection.projection().attributes())
        : selection.kind() == Select.ALL_ATTRIBUTES && !projection.isAll();
  }
}
