package io.pressmark.chronicle.internal.operations;

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

/** An index whose operations are timed while somebody wants to know. Thread-safe. */
public final class ObservedIndex implements StoreIndex {
  private final StoreIndex index;
  private final OperationMonitor monitor;
  private final String name;

  public ObservedIndex(StoreIndex index, OperationMonitor monitor) {
    this.index = index;
    this.monitor = monitor;
    this.name = index.table().definition().name() + "/" + index.definition().name();
  }

  @Override
  public IndexDefinition definition() {
    return index.definition();
  }

  @Override
  public StoreTable table() {
    return new ObservedTable(index.table(), monitor);
  }

  @Override
  public void query(IndexQueryRequest request, ItemBatch into) {
    if (!monitor.watches(StoreOperation.QUERY)) {
      index.query(request, into);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.QUERY, name)) {
      index.query(request, into);
      seen.done(into.size());
    }
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    if (!monitor.watches(StoreOperation.SCAN)) {
      index.scan(request, into);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.SCAN, name)) {
      index.scan(request, into);
      seen.done(into.size());
    }
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
