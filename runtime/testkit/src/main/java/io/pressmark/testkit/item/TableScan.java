package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What a scan asks for. Immutable.
 *
 * @param filter the filter, or null
 * @param limit the items to evaluate at most for a page
 * @param selection what is returned of items
 * @param segment the part of a parallel scan
 * @param totalSegments the number of parts
 */
public record TableScan(
    @Nullable ConditionExpression filter,
    int limit,
    Selection selection,
    int segment,
    int totalSegments) {

  /** All items. */
  public static TableScan all() {
    return new TableScan(null, PageLimits.NO_LIMIT, Selection.all(), 0, 1);
  }

  public TableScan filter(ConditionExpression condition) {
    return new TableScan(condition, limit, selection, segment, totalSegments);
  }

  public TableScan limit(int items) {
    return new TableScan(filter, items, selection, segment, totalSegments);
  }

  public TableScan counting() {
    return returning(Selection.count());
  }

  public TableScan returning(Selection wanted) {
    return new TableScan(filter, limit, wanted, segment, totalSegments);
  }

  public TableScan segment(int part, int parts) {
    return new TableScan(filter, limit, selection, part, parts);
  }
}
