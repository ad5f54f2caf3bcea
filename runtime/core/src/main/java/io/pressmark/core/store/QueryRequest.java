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
 * @param selection what is returned of each item; {@link Selection#all} is the default
 * @param startAfter the last evaluated key of the page before, or null for the first page
 * @param consistency how new the read has to be
 */
public record QueryRequest(
    EncodedKey partition,
    @Nullable SortKeyCondition sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection,
    @Nullable EncodedKey startAfter,
    ReadConsistency consistency) {
  public QueryRequest {
    PageLimits.requireLimit(limit);
  }

  /** A page that is as new as can be, {@link ReadConsistency#DEFAULT}. */
  public QueryRequest(
      EncodedKey partition,
      @Nullable SortKeyCondition sort,
      boolean ascending,
      @Nullable ConditionExpression filter,
      int limit,
      Selection selection,
      @Nullable EncodedKey startAfter) {
    this(partition, sort, ascending, filter, limit, selection, startAfter, ReadConsistency.DEFAULT);
  }

  /** The same page with another consistency. */
  public QueryRequest with(ReadConsistency required) {
    return new QueryRequest(
        partition, sort, ascending, filter, limit, selection, startAfter, required);
  }
}
