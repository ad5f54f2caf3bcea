package io.pressmark.testkit.store;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.WriteAction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store that hands everything on to another one, as a test's store does that refuses, delays or
 * counts operations: it overrides those. Its tables are those of the other store, so that
 * operations on one table do not pass here. As thread-safe as the other store.
 */
public abstract class ForwardingStore implements ItemStore {
  private final ItemStore store;

  /** A store around {@code store}; closing it closes that. */
  protected ForwardingStore(ItemStore store) {
    this.store = store;
  }

  @Override
  public StoreTable createTable(TableDefinition definition) {
    return store.createTable(definition);
  }

  @Override
  public StoreTable table(String name) {
    return store.table(name);
  }

  @Override
  public List<String> tableNames() {
    return store.tableNames();
  }

  @Override
  public void deleteTable(String name) {
    store.deleteTable(name);
  }

  @Override
  public StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    return store.addIndex(table, index, listener);
  }

  @Override
  public void removeIndex(String table, String index) {
    store.removeIndex(table, index);
  }

  @Override
  public void updateTimeToLive(String table, Optional<String> attribute) {
    store.updateTimeToLive(table, attribute);
  }

  @Override
  public long deleteExpiredItems() {
    return store.deleteExpiredItems();
  }

  @Override
  public void updateStream(String table, Optional<StreamView> view) {
    store.updateStream(table, view);
  }

  @Override
  public Map<String, String> tags(String table) {
    return store.tags(table);
  }

  @Override
  public void tag(String table, Map<String, String> tags) {
    store.tag(table, tags);
  }

  @Override
  public void untag(String table, Collection<String> keys) {
    store.untag(table, keys);
  }

  @Override
  public void updateDeletionProtection(String table, boolean isProtected) {
    store.updateDeletionProtection(table, isProtected);
  }

  @Override
  public long trimStreams() {
    return store.trimStreams();
  }

  @Override
  public TableDescription describe(String table) {
    return store.describe(table);
  }

  @Override
  public void updateThroughput(String table, Optional<ProvisionedThroughput> throughput) {
    store.updateThroughput(table, throughput);
  }

  @Override
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    store.updateThroughput(table, index, throughput);
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    store.transactWrite(actions);
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    store.transactWrite(actions, clientRequestToken);
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    store.transactGet(actions);
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    return store.batchWrite(actions);
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    return store.batchGet(actions);
  }

  @Override
  public boolean createsMissingTables() {
    return store.createsMissingTables();
  }

  @Override
  public StoreStatistics statistics() {
    return store.statistics();
  }

  @Override
  public void close() {
    store.close();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + store + "]";
  }
}
