package io.pressmark.chronicle;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.stream.StoreStream;
import java.util.List;
import java.util.Optional;

/** A store with a defect: a delete with a condition reports its work and does not do it. */
record ForgetfulStore(ItemStore whole) implements ItemStore {

  @Override
  public StoreTable createTable(TableDefinition definition) {
    return new ForgetfulTable(whole.createTable(definition));
  }

  @Override
  public StoreTable table(String name) {
    return new ForgetfulTable(whole.table(name));
  }

  @Override
  public List<String> tableNames() {
    return whole.tableNames();
  }

  @Override
  public void deleteTable(String name) {
    whole.deleteTable(name);
  }

  @Override
  public StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    return whole.addIndex(table, index, listener);
  }

  @Override
  public void removeIndex(String table, String index) {
    whole.removeIndex(table, index);
  }

  @Override
  public void updateTimeToLive(String table, Optional<String> attribute) {
    whole.updateTimeToLive(table, attribute);
  }

  @Override
  public TableDescription describe(String table) {
    return whole.describe(table);
  }

  @Override
  public void updateThroughput(String table, Optional<ProvisionedThroughput> throughput) {
    whole.updateThroughput(table, throughput);
  }

  @Override
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    whole.updateThroughput(table, index, throughput);
  }

  @Override
  public long deleteExpiredItems() {
    return whole.deleteExpiredItems();
  }

  @Override
  public void updateStream(String table, Optional<StreamView> view) {
    whole.updateStream(table, view);
  }

  @Override
  public long trimStreams() {
    return whole.trimStreams();
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    whole.transactWrite(passed(actions));
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    whole.transactWrite(passed(actions), clientRequestToken);
  }

  private static List<WriteAction> passed(List<WriteAction> actions) {
    return actions.stream().map(action -> action.on(whole(action.table()))).toList();
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    List<WriteAction> passed = passed(actions);
    return whole.batchWrite(passed).stream()
        .map(left -> actions.get(passed.indexOf(left)))
        .toList();
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    List<ReadAction> passed = passedReads(actions);
    whole.transactGet(passed);
    report(passed, actions);
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    List<ReadAction> passed = passedReads(actions);
    List<ReadAction> left = whole.batchGet(passed);
    report(passed, actions);
    return left.stream().map(each -> actions.get(passed.indexOf(each))).toList();
  }

  private static List<ReadAction> passedReads(List<ReadAction> actions) {
    return actions.stream().map(action -> action.on(whole(action.table()))).toList();
  }

  private static void report(List<ReadAction> passed, List<ReadAction> actions) {
    for (int i = 0; i < passed.size(); i++) {
      actions.get(i).report(passed.get(i).found(), passed.get(i).readUnits());
    }
  }

  private static StoreTable whole(StoreTable table) {
    return ((ForgetfulTable) table).whole();
  }

  @Override
  public boolean createsMissingTables() {
    return whole.createsMissingTables();
  }

  @Override
  public StoreStatistics statistics() {
    return whole.statistics();
  }

  @Override
  public void close() {
    whole.close();
  }

  private record ForgetfulTable(StoreTable whole) implements StoreTable {

    @Override
    public TableDefinition definition() {
      return whole.definition();
    }

    @Override
    public NameDictionary names() {
      return whole.names();
    }

    @Override
    public boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
      return whole.get(key, into, outcome);
    }

    @Override
    public void put(
        EncodedKey key, EncodedItem item, ConditionExpression condition, WriteOutcome outcome) {
      whole.put(key, item, condition, outcome);
    }

    @Override
    public void delete(EncodedKey key, ConditionExpression condition, WriteOutcome outcome) {
      whole.delete(key, condition, outcome);
      if (condition != null && outcome.existed()) {
        EncodedItem again = new EncodedItem();
        again.set(outcome.oldItem().bytes(), 0, outcome.oldItem().length());
        whole.put(key, again, null, new WriteOutcome().ask(false, false, false));
      }
    }

    @Override
    public void update(
        EncodedKey key,
        UpdateExpression update,
        ConditionExpression condition,
        WriteOutcome outcome) {
      whole.update(key, update, condition, outcome);
    }

    @Override
    public void query(QueryRequest request, ItemBatch into) {
      whole.query(request, into);
    }

    @Override
    public void scan(ScanRequest request, ItemBatch into) {
      whole.scan(request, into);
    }

    @Override
    public StoreIndex index(String name) {
      return whole.index(name);
    }

    @Override
    public StoreStream stream() {
      return whole.stream();
    }

    @Override
    public long count() {
      return whole.count();
    }

    @Override
    public TableStatistics statistics() {
      return whole.statistics();
    }
  }
}
