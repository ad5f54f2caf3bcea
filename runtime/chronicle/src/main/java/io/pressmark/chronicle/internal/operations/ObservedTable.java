package io.pressmark.chronicle.internal.operations;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.stream.StoreStream;
import org.jspecify.annotations.Nullable;

/** A table whose operations are timed while somebody wants to know. Thread-safe. */
public final class ObservedTable implements StoreTable {
  private final StoreTable table;
  private final OperationMonitor monitor;
  private final String name;

  public ObservedTable(StoreTable table, OperationMonitor monitor) {
    this.table = table;
    this.monitor = monitor;
    this.name = table.definition().name();
  }

  /** The table behind an observed one; any other table is itself. */
  public static StoreTable inner(StoreTable table) {
    return table instanceof ObservedTable observed ? observed.table : table;
  }

  @Override
  public TableDefinition definition() {
    return table.definition();
  }

  @Override
  public NameDictionary names() {
    return table.names();
  }

  @Override
  public boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    if (!monitor.watches(StoreOperation.GET)) {
      return table.get(key, into, outcome);
    }
    try (Observation seen = monitor.begin(StoreOperation.GET, name)) {
      boolean found = table.get(key, into, outcome);
      seen.done(found ? 1 : 0);
      return found;
    }
  }

  @Override
  public void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    if (!monitor.watches(StoreOperation.PUT)) {
      table.put(key, item, condition, outcome);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.PUT, name)) {
      table.put(key, item, condition, outcome);
      seen.done(1);
    }
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    if (!monitor.watches(StoreOperation.DELETE)) {
      table.delete(key, condition, outcome);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.DELETE, name)) {
      table.delete(key, condition, outcome);
      seen.done(outcome.existed() ? 1 : 0);
    }
  }

  @Override
  public void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    if (!monitor.watches(StoreOperation.UPDATE)) {
      table.update(key, update, condition, outcome);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.UPDATE, name)) {
      table.update(key, update, condition, outcome);
      seen.done(outcome.exists() ? 1 : 0);
    }
  }

  @Override
  public void query(QueryRequest request, ItemBatch into) {
    if (!monitor.watches(StoreOperation.QUERY)) {
      table.query(request, into);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.QUERY, name)) {
      table.query(request, into);
      seen.done(into.size());
    }
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    if (!monitor.watches(StoreOperation.SCAN)) {
      table.scan(request, into);
      return;
    }
    try (Observation seen = monitor.begin(StoreOperation.SCAN, name)) {
      table.scan(request, into);
      seen.done(into.size());
    }
  }

  @Override
  public StoreIndex index(String indexName) {
    return new ObservedIndex(table.index(indexName), monitor);
  }

  @Override
  public StoreStream stream() {
    return table.stream();
  }

  @Override
  public long count() {
    return table.count();
  }

  @Override
  public TableStatistics statistics() {
    return table.statistics();
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
