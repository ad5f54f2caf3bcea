package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a random query of an index asks for, page by page. Immutable.
 *
 * @param partition a value for each attribute of the partition key
 * @param sort conditions on the sort key attributes from the left
 */
record IndexQuery(
    List<AttributeValue> partition,
    List<SortKeyCondition> sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection) {

  /** The same entries, all of them, ascending. */
  IndexQuery plain() {
    return new IndexQuery(partition, sort, true, null, PageLimits.NO_LIMIT, Selection.all());
  }

  IndexQueryRequest request(@Nullable EncodedKey startAfter) {
    return new IndexQueryRequest(partition, sort, ascending, filter, limit, selection, startAfter);
  }
}
