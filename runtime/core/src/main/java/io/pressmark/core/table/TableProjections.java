package io.pressmark.core.table;

import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.StoreTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The projections that one table has been read by, each bound to the table's names once. There are
 * as many as types with {@code @ProjectionOf}, so none is ever forgotten. Thread-safe.
 */
final class TableProjections {
  private final StoreTable table;
  private final Map<ItemProjection<?, ?>, ProjectedItems<?>> known = new ConcurrentHashMap<>();

  TableProjections(StoreTable table) {
    this.table = table;
  }

  /** The table's items, as a projection reads them. */
  <P> ProjectedItems<P> of(ItemProjection<?, P> projection) {
    ProjectedItems<?> items = known.get(projection);
    if (items == null) {
      items = known.computeIfAbsent(projection, missing -> new ProjectedItems<>(table, missing));
    }
    return items.as(projection);
  }
}
