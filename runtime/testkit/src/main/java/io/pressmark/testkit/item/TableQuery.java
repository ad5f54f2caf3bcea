package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for. Immutable.
 *
 * @param partition the value of the partition key
 * @param sort the condition on the sort key, or null
 * @param ascending the direction
 * @param filter the filter, or null
 * @param limit the items to evaluate at most for a page
 * @param countOnly whether items are only counted
 */
public record TableQuery(
    AttributeValue partition,
    @Nullable SortKeyCondition sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    boolean countOnly) {

  /** All items of a collection, ascending. */
  public static TableQuery of(AttributeValue partition) {
    return new TableQuery(partition, null, true, null, PageLimits.NO_LIMIT, false);
  }

  public TableQuery where(Operator operator, AttributeValue... operands) {
    return where(new SortKeyCondition(operator, List.of(operands)));
  }

  public TableQuery where(SortKeyCondition condition) {
    return new TableQuery(partition, condition, ascending, filter, limit, countOnly);
  }

  public TableQuery descending() {
    return new TableQuery(partition, sort, false, filter, limit, countOnly);
  }

  public TableQuery filter(ConditionExpression condition) {
    return new TableQuery(partition, sort, ascending, condition, limit, countOnly);
  }

  public TableQuery limit(int items) {
    return new TableQuery(partition, sort, ascending, filter, items, countOnly);
  }

  public TableQuery counting() {
    return new TableQuery(partition, sort, ascending, filter, limit, true);
  }
}
