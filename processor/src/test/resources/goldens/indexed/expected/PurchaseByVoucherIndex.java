package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.attribute.NoSortKey;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedIndex;
import io.pressmark.core.table.TypedTable;

/**
 * The global secondary index {@code get} of the table {@code purchases}.
 * Safe for use by several threads.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseByVoucherIndex {
  private final TypedIndex<Purchase, PurchaseByVoucherItem> index;

  PurchaseByVoucherIndex(TypedTable<Purchase> table) {
    this.index = table.index("get", PurchaseSchema::readPurchaseByVoucherItem);
  }

  /** Starts a query of the items with this partition key, in no order. */
  public RangeQuery<Purchase, PurchaseByVoucherItem, NoSortKey> query(String voucher) {
    return index.query(PurchaseAttributes.VOUCHER.eq(voucher));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<Purchase, PurchaseByVoucherItem> scan() {
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
