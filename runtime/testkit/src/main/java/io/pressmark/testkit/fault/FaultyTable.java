package io.pressmark.testkit.fault;

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

/** A table whose operations meet faults. */
final class FaultyTable implements StoreTable {
  private final StoreTable table;
  private final FaultInjector injector;

  FaultyTable(StoreTable table, FaultInjector injector) {
    this.table = table;
    this.injector = injector;
  }

  /** The table itself, for operations of its store on several. */
  static StoreTable behind(StoreTable table) {
    return table instanceof FaultyTable faulty ? faulty.table : table;
  }

  private void meet(StoreOperation operation) {
    injector.meet(operation, table.definition().name());
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
    meet(StoreOperation.GET);
    return table.get(key, into, outcome);
  }

  @Override
  public void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    meet(StoreOperation.PUT);
    table.put(key, item, condition, outcome);
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    meet(StoreOperation.DELETE);
    table.delete(key, condition, outcome);
  }

  @Override
  public void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    meet(StoreOperation.UPDATE);
    table.update(key, update, condition, outcome);
  }

  @Override
  public void query(QueryRequest request, ItemBatch into) {
    meet(StoreOperation.QUERY);
    table.query(request, into);
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    meet(StoreOperation.SCAN);
    table.scan(request, into);
  }

  @Override
  public StoreIndex index(String name) {
    return new FaultyIndex(table.index(name), this, injector);
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
