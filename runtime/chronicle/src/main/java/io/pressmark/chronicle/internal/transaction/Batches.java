package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.IndexedItems;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.store.BatchRules;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Batches over the tables of one store: their actions one after the other, each atomic by itself.
 * Nothing is done before every table is known to be there. Thread-safe.
 */
public final class Batches {
  private final StoreState state;
  private final OwnTables tables;

  public Batches(StoreState state) {
    this.state = state;
    this.tables = new OwnTables(state);
  }

  /** Carries out what the throughput of the tables lets in, and hands the rest back. */
  public List<WriteAction> write(List<WriteAction> actions) {
    state.requireOpen();
    BatchRules.requireValidWrites(actions);
    List<EngineTable> own = own(actions.stream().map(WriteAction::table).toList());
    for (int i = 0; i < actions.size(); i++) {
      requireTaken(own.get(i), actions.get(i));
    }
    WriteOutcome outcome = new WriteOutcome();
    Unprocessed<WriteAction> left = new Unprocessed<>(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      WriteAction action = actions.get(i);
      EncodedItem item = action.item();
      outcome.ask(ReturnValues.NONE, ReturnValues.NONE);
      if (action.outcome().asksCollectionMetrics()) {
        outcome.askCollectionMetrics();
      }
      try {
        if (item == null) {
          own.get(i).delete(action.key(), null, outcome);
        } else {
          own.get(i).put(action.key(), item, null, outcome);
        }
      } catch (ProvisionedThroughputExceededException e) {
        left.add(action, e);
      }
      action.outcome().consumed().set(outcome.consumed());
      outcome.collectionMetrics().ifPresent(action.outcome()::reportCollection);
    }
    return left.handBack();
  }

  /** So that a batch with an item that an index does not take is refused as a whole. */
  private static void requireTaken(EngineTable table, WriteAction action) {
    EncodedItem item = action.item();
    if (item != null) {
      IndexedItems.requireTaken(table.indexes(), action.key(), item);
    }
  }

  /** Reads as many items as fit into one answer; hands the other actions back. */
  public List<ReadAction> read(List<ReadAction> actions) {
    state.requireOpen();
    BatchRules.requireValidReads(actions);
    List<EngineTable> own = own(actions.stream().map(ReadAction::table).toList());
    long bytes = 0;
    ReadOutcome outcome = new ReadOutcome();
    Unprocessed<ReadAction> left = new Unprocessed<>(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      ReadAction action = actions.get(i);
      boolean found;
      try {
        outcome.ask(action.consistency(), action.projection());
        found = own.get(i).get(action.key(), action.into(), outcome);
      } catch (ProvisionedThroughputExceededException e) {
        left.add(action, e);
        continue;
      }
      bytes += outcome.itemSize();
      if (bytes > BatchRules.MAX_BYTES) {
        left.addAll(actions.subList(i, actions.size()));
        break;
      }
      action.report(found, outcome.readUnits(), outcome.itemSize());
    }
    return left.handBack();
  }

  /** What no throughput was left for. */
  private static final class Unprocessed<A> {
    private final int all;
    private final List<A> actions = new ArrayList<>();
    private @Nullable ProvisionedThroughputExceededException cause;

    Unprocessed(int all) {
      this.all = all;
    }

    void add(A action, ProvisionedThroughputExceededException why) {
      actions.add(action);
      cause = why;
    }

    void addAll(List<A> more) {
      actions.addAll(more);
    }

    /** Says what is handed back; as in DynamoDB it is an error if that is everything. */
    List<A> handBack() {
      if (cause != null && actions.size() == all) {
        throw cause;
      }
      return List.copyOf(actions);
    }
  }

  private List<EngineTable> own(List<StoreTable> given) {
    List<EngineTable> own = new ArrayList<>(given.size());
    for (StoreTable table : given) {
      EngineTable each = tables.require(table);
      each.requireThere();
      own.add(each);
    }
    return own;
  }
}
