package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedIndex;
import io.pressmark.core.table.TypedTable;

/**
 * The local secondary index {@code by-quantity} of the table {@code purchases}.
 * Safe for use by several threads.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseByQuantityIndex {
  private final TypedIndex<Purchase, PurchaseByQuantityItem> index;

  PurchaseByQuantityIndex(TypedTable<Purchase> table) {
    this.index = table.index("by-quantity", PurchaseSchema::readPurchaseByQuantityItem);
  }

  /** Starts a query of the items with this partition key, in the order of {@code quantity}. */
  public RangeQuery<Purchase, PurchaseByQuantityItem, PurchaseAttributes.Quantity> query(
      String customerId) {
    return index.query(PurchaseAttributes.CUSTOMER_ID.eq(customerId));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<Purchase, PurchaseByQuantityItem> scan() {
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
