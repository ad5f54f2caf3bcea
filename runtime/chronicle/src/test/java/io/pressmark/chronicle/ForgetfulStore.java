package io.pressmark.chronicle;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.stream.StoreStream;
import io.pressmark.testkit.store.ForwardingStore;
import java.util.List;

/** A store with a defect: a delete with a condition reports its work and does not do it. */
final class ForgetfulStore extends ForwardingStore {
  ForgetfulStore(ItemStore whole) {
    super(whole);
  }

  @Override
  public StoreTable createTable(TableDefinition definition) {
    return new ForgetfulTable(super.createTable(definition));
  }

  @Override
  public StoreTable table(String name) {
    return new ForgetfulTable(super.table(name));
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    super.transactWrite(passed(actions));
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    super.transactWrite(passed(actions), clientRequestToken);
  }

  private static List<WriteAction> passed(List<WriteAction> actions) {
    return actions.stream().map(action -> action.on(whole(action.table()))).toList();
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    List<WriteAction> passed = passed(actions);
    return super.batchWrite(passed).stream()
        .map(left -> actions.get(passed.indexOf(left)))
        .toList();
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    List<ReadAction> passed = passedReads(actions);
    super.transactGet(passed);
    report(passed, actions);
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    List<ReadAction> passed = passedReads(actions);
    List<ReadAction> left = super.batchGet(passed);
    report(passed, actions);
    return left.stream().map(each -> actions.get(passed.indexOf(each))).toList();
  }

  private static List<ReadAction> passedReads(List<ReadAction> actions) {
    return actions.stream().map(action -> action.on(whole(action.table()))).toList();
  }

  private static void report(List<ReadAction> passed, List<ReadAction> actions) {
    for (int i = 0; i < passed.size(); i++) {
      ReadAction read = passed.get(i);
      actions.get(i).report(read.found(), read.readUnits(), read.itemSize());
    }
  }

  private static StoreTable whole(StoreTable table) {
    return ((ForgetfulTable) table).whole();
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
        whole.put(key, again, null, new WriteOutcome().ask(ReturnValues.NONE, ReturnValues.NONE));
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
