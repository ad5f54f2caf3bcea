package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedIndex;
import io.pressmark.core.table.TypedTable;

/**
 * The local secondary index {@code by-state} of the table {@code purchases}.
 * Safe for use by several threads.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseByStateIndex {
  private final TypedIndex<Purchase, PurchaseByStateItem> index;

  PurchaseByStateIndex(TypedTable<Purchase> table) {
    this.index = table.index("by-state", PurchaseSchema::readPurchaseByStateItem);
  }

  /** Starts a query of the items with this partition key, in the order of {@code state}. */
  public RangeQuery<Purchase, PurchaseByStateItem, PurchaseAttributes.State> query(
      String customerId) {
    return index.query(PurchaseAttributes.CUSTOMER_ID.eq(customerId));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<Purchase, PurchaseByStateItem> scan() {
    return index.scan();
  }

  /** The number of entries in the index. */
  public long count() {
    return index.count();
  }

  /** What the index holds and how its partitions are used. */
  public TableStatistics statistics() {
    return index.statistics();
  }
}
