package io.pressmark.core.store;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import org.jspecify.annotations.Nullable;

/**
 * One page of DynamoDB's Query.
 *
 * @param partition the partition key; a sort part, if any, is ignored
 * @param sort the condition on the sort key, or null for the whole item collection
 * @param ascending the direction, by sort key
 * @param filter what an item must satisfy to be returned, or null; it may not name a key attribute
 * @param limit the items to evaluate at most, before the filter; at least 1
 * @param countOnly whether items are counted and not returned (DynamoDB's Select=COUNT)
 * @param startAfter the last evaluated key of the page before, or null for the first page
 */
public record QueryRequest(
    EncodedKey partition,
    @Nullable SortKeyCondition sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    boolean countOnly,
    @Nullable EncodedKey startAfter) {
  public QueryRequest {
    PageLimits.requireLimit(limit);
  }
}
