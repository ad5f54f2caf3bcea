package io.pressmark.core.store;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of DynamoDB's Query of a secondary index.
 *
 * @param partition a value for each attribute of the index's partition key, in its order
 * @param sort conditions on the sort key attributes from the left: equality on all but the last;
 *     empty for all entries of the partition key
 * @param ascending the direction, by sort key
 * @param filter what an entry must satisfy to be returned, or null; it may not name a key attribute
 *     of the index
 * @param limit the entries to evaluate at most, before the filter; at least 1
 * @param selection what is returned of each item; {@link Selection#all} is the default
 * @param startAfter the last evaluated key of the page before, or null for the first page
 * @param consistency how new the read has to be; {@link ReadConsistency#STRONG} is refused on a
 *     global index
 */
public record IndexQueryRequest(
    List<AttributeValue> partition,
    List<SortKeyCondition> sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection,
    @Nullable EncodedKey startAfter,
    ReadConsistency consistency) {
  public IndexQueryRequest {
    partition = List.copyOf(partition);
    sort = List.copyOf(sort);
    PageLimits.requireLimit(limit);
  }

  /** A page that is as new as can be, {@link ReadConsistency#DEFAULT}. */
  public IndexQueryRequest(
      List<AttributeValue> partition,
      List<SortKeyCondition> sort,
      boolean ascending,
      @Nullable ConditionExpression filter,
      int limit,
      Selection selection,
      @Nullable EncodedKey startAfter) {
    this(partition, sort, ascending, filter, limit, selection, startAfter, ReadConsistency.DEFAULT);
  }

  /** The same page with another consistency. */
  public IndexQueryRequest with(ReadConsistency required) {
    return new IndexQueryRequest(
        partition, sort, ascending, filter, limit, selection, startAfter, required);
  }
}
