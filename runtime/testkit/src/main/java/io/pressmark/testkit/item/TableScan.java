package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.PageLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a scan asks for. Immutable.
 *
 * @param filter the filter, or null
 * @param limit the items to evaluate at most for a page
 * @param countOnly whether items are only counted
 * @param segment the part of a parallel scan
 * @param totalSegments the number of parts
 */
public record TableScan(
    @Nullable ConditionExpression filter,
    int limit,
    boolean countOnly,
    int segment,
    int totalSegments) {

  /** All items. */
  public static TableScan all() {
    return new TableScan(null, PageLimits.NO_LIMIT, false, 0, 1);
  }

  public TableScan filter(ConditionExpression condition) {
    return new TableScan(condition, limit, countOnly, segment, totalSegments);
  }

  public TableScan limit(int items) {
    return new TableScan(filter, items, countOnly, segment, totalSegments);
  }

  public TableScan counting() {
    return new TableScan(filter, limit, true, segment, totalSegments);
  }

  public TableScan segment(int part, int parts) {
    return new TableScan(filter, limit, countOnly, part, parts);
  }
}
