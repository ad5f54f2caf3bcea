package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.Selection;
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
 * @param selection what is returned of items
 */
public record TableQuery(
    AttributeValue partition,
    @Nullable SortKeyCondition sort,
    boolean ascending,
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection) {

  /** All items of a collection, ascending. */
  public static TableQuery of(AttributeValue partition) {
    return new TableQuery(partition, null, true, null, PageLimits.NO_LIMIT, Selection.all());
  }

  public TableQuery where(Operator operator, AttributeValue... operands) {
    return where(new SortKeyCondition(operator, List.of(operands)));
  }

  public TableQuery where(SortKeyCondition condition) {
    return new TableQuery(partition, condition, ascending, filter, limit, selection);
  }

  public TableQuery descending() {
    return new TableQuery(partition, sort, false, filter, limit, selection);
  }

  public TableQuery filter(ConditionExpression condition) {
    return new TableQuery(partition, sort, ascending, condition, limit, selection);
  }

  public TableQuery limit(int items) {
    return new TableQuery(partition, sort, ascending, filter, items, selection);
  }

  public TableQuery counting() {
    return returning(Selection.count());
  }

  public TableQuery returning(Selection wanted) {
    return new TableQuery(partition, sort, ascending, filter, limit, wanted);
  }
}
