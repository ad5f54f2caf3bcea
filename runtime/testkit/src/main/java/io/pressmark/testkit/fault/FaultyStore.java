package io.pressmark.testkit.fault;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.testkit.store.ForwardingStore;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A store whose operations meet faults, and whose tables' operations do. */
final class FaultyStore extends ForwardingStore {
  private final FaultInjector injector;

  FaultyStore(ItemStore store, FaultInjector injector) {
    super(store);
    this.injector = injector;
  }

  @Override
  public StoreTable createTable(TableDefinition definition) {
    return new FaultyTable(super.createTable(definition), injector);
  }

  @Override
  public StoreTable table(String name) {
    return new FaultyTable(super.table(name), injector);
  }

  @Override
  public StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    StoreIndex added = super.addIndex(table, index, listener);
    return new FaultyIndex(added, new FaultyTable(added.table(), injector), injector);
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    injector.meetTransaction(StoreOperation.TRANSACT_WRITE, tables(actions, WriteAction::table));
    super.transactWrite(actions.stream().map(FaultyStore::behind).toList());
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    injector.meetTransaction(StoreOperation.TRANSACT_WRITE, tables(actions, WriteAction::table));
    super.transactWrite(actions.stream().map(FaultyStore::behind).toList(), clientRequestToken);
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    injector.meetTransaction(StoreOperation.TRANSACT_GET, tables(actions, ReadAction::table));
    List<ReadAction> behind = actions.stream().map(FaultyStore::behind).toList();
    super.transactGet(behind);
    for (int i = 0; i < behind.size(); i++) {
      tell(behind.get(i), actions.get(i));
    }
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    boolean[] carriedOut =
        injector.meetBatch(StoreOperation.BATCH_WRITE, tables(actions, WriteAction::table));
    return batch(
        actions, carriedOut, FaultyStore::behind, super::batchWrite, new IdentityHashMap<>());
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    boolean[] carriedOut =
        injector.meetBatch(StoreOperation.BATCH_GET, tables(actions, ReadAction::table));
    Map<ReadAction, ReadAction> given = new IdentityHashMap<>();
    List<ReadAction> left = batch(actions, carriedOut, FaultyStore::behind, super::batchGet, given);
    given.forEach(FaultyStore::tell);
    return left;
  }

  /**
   * Carries out some actions of a batch.
   *
   * @param given filled: which action was given for one that the store behind got
   * @return the given actions that were not carried out, by whomever's decision
   */
  private static <A> List<A> batch(
      List<A> actions,
      boolean[] carriedOut,
      UnaryOperator<A> behind,
      UnaryOperator<List<A>> store,
      Map<A, A> given) {
    List<A> left = new ArrayList<>();
    List<A> sent = new ArrayList<>();
    for (int i = 0; i < carriedOut.length; i++) {
      A action = actions.get(i);
      if (carriedOut[i]) {
        A other = behind.apply(action);
        given.put(other, action);
        sent.add(other);
      } else {
        left.add(action);
      }
    }
    for (A unprocessed : store.apply(sent)) {
      left.add(given.remove(unprocessed));
    }
    return left;
  }

  private static WriteAction behind(WriteAction action) {
    return action.on(FaultyTable.behind(action.table()));
  }

  private static ReadAction behind(ReadAction action) {
    return action.on(FaultyTable.behind(action.table()));
  }

  /** What the store behind has told an action, the one that was given is told, too. */
  private static void tell(ReadAction behind, ReadAction given) {
    given.report(behind.found(), behind.readUnits(), behind.itemSize());
  }

  private static <A> List<String> tables(List<A> actions, Function<A, StoreTable> table) {
    return actions.stream().map(action -> table.apply(action).definition().name()).toList();
  }
}
