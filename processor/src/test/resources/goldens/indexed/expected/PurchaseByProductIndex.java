package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedIndex;
import io.pressmark.core.table.TypedTable;

/**
 * The global secondary index {@code by-product} of the table {@code purchases}.
 * Safe for use by several threads.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseByProductIndex {
  private final TypedIndex<Purchase, Purchase> index;

  PurchaseByProductIndex(TypedTable<Purchase> table) {
    this.index = table.index("by-product");
  }

  /** Starts a query of the items with this partition key, in the order of {@code boughtAt}. */
  public RangeQuery<Purchase, Purchase, PurchaseAttributes.BoughtAt> query(String productId) {
    return index.query(PurchaseAttributes.PRODUCT_ID.eq(productId));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<Purchase, Purchase> scan() {
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
