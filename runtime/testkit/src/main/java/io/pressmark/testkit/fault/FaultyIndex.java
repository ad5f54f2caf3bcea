package io.pressmark.testkit.fault;

import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/** An index whose queries and scans meet the faults of its table. */
final class FaultyIndex implements StoreIndex {
  private final StoreIndex index;
  private final FaultyTable table;
  private final FaultInjector injector;

  FaultyIndex(StoreIndex index, FaultyTable table, FaultInjector injector) {
    this.index = index;
    this.table = table;
    this.injector = injector;
  }

  @Override
  public IndexDefinition definition() {
    return index.definition();
  }

  @Override
  public StoreTable table() {
    return table;
  }

  @Override
  public void query(IndexQueryRequest request, ItemBatch into) {
    injector.meet(StoreOperation.QUERY, table.definition().name());
    index.query(request, into);
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    injector.meet(StoreOperation.SCAN, table.definition().name());
    index.scan(request, into);
  }

  @Override
  public Map<String, AttributeValue> keyAttributes(ItemBatch page) {
    return index.keyAttributes(page);
  }

  @Override
  public EncodedKey startKey(Map<String, AttributeValue> attributes) {
    return index.startKey(attributes);
  }

  @Override
  public long count() {
    return index.count();
  }

  @Override
  public TableStatistics statistics() {
    return index.statistics();
  }

  @Override
  public String toString() {
    return index.toString();
  }
}
