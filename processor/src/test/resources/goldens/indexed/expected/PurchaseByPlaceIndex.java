package mall;

import io.pressmark.annotation.Generated;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedIndex;
import io.pressmark.core.table.TypedTable;
import java.time.Year;

/**
 * The global secondary index {@code by-place} of the table {@code purchases}.
 * Safe for use by several threads.
 */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseByPlaceIndex {
  private final TypedIndex<Purchase, PurchaseByPlaceItem> index;

  PurchaseByPlaceIndex(TypedTable<Purchase> table) {
    this.index = table.index("by-place", PurchaseSchema::readPurchaseByPlaceItem);
  }

  /** Starts a query of the items with this partition key, in the order of {@code state}. */
  public RangeQuery<Purchase, PurchaseByPlaceItem, PurchaseAttributes.State> query(
      String shipToCountry, String shipToCity) {
    return index.query(PurchaseAttributes.SHIP_TO_COUNTRY.eq(shipToCountry),
        PurchaseAttributes.SHIP_TO_CITY.eq(shipToCity));
  }

  /**
   * Starts a query of the items with this partition key
   * and these first attributes of the sort key, in the order of {@code model}.
   */
  public RangeQuery<Purchase, PurchaseByPlaceItem, PurchaseAttributes.Model> query(
      String shipToCountry, String shipToCity, State state) {
    return index.query(PurchaseAttributes.SHIP_TO_COUNTRY.eq(shipToCountry),
        PurchaseAttributes.SHIP_TO_CITY.eq(shipToCity), PurchaseAttributes.STATE.eq(state));
  }

  /**
   * Starts a query of the items with this partition key
   * and these first attributes of the sort key, in the order of {@code boughtAt}.
   */
  public RangeQuery<Purchase, PurchaseByPlaceItem, PurchaseAttributes.BoughtAt> query(
      String shipToCountry, String shipToCity, State state, Year model) {
    return index.query(PurchaseAttributes.SHIP_TO_COUNTRY.eq(shipToCountry),
        PurchaseAttributes.SHIP_TO_CITY.eq(shipToCity), PurchaseAttributes.STATE.eq(state),
        PurchaseAttributes.MODEL.eq(model));
  }

  /** Starts a scan, which reads every entry of the index. */
  public TableScan<Purchase, PurchaseByPlaceItem> scan() {
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
