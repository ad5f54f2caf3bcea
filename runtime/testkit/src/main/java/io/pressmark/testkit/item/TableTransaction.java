package io.pressmark.testkit.item;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that writes, in attribute maps: actions are added, then carried out together. Used
 * once, by one thread.
 */
public final class TableTransaction {
  private final Consumer<List<WriteAction>> store;
  private final List<AttributeMapTable> tables = new ArrayList<>();
  private final List<WriteAction> actions = new ArrayList<>();
  private boolean returnsImages;

  public TableTransaction(ItemStore store) {
    this(store::transactWrite);
  }

  /** For what carries out transactions and is no store. */
  public TableTransaction(Consumer<List<WriteAction>> store) {
    this.store = store;
  }

  /**
   * The actions that are added from now on return the item that an update left, and the item that
   * any other action found. DynamoDB itself returns nothing, which is the default.
   */
  public TableTransaction returningImages() {
    returnsImages = true;
    return this;
  }

  private ReturnValues found() {
    return returnsImages ? ReturnValues.ALL_OLD : ReturnValues.NONE;
  }

  /** Stores an item. */
  public TableTransaction put(StoreTable table, Map<String, AttributeValue> item) {
    return put(table, item, null);
  }

  /** Stores an item if the condition is true of the one it replaces. */
  public TableTransaction put(
      StoreTable table, Map<String, AttributeValue> item, @Nullable ConditionExpression condition) {
    return add(table, own -> own.putAction(item, condition, found()));
  }

  /** Deletes an item if the condition is true of it. */
  public TableTransaction delete(
      StoreTable table, Map<String, AttributeValue> key, @Nullable ConditionExpression condition) {
    return add(table, own -> own.deleteAction(key, condition, found()));
  }

  /** Updates an item if the condition is true of it. */
  public TableTransaction update(
      StoreTable table,
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition) {
    return update(
        table, key, update, condition, returnsImages ? ReturnValues.ALL_NEW : ReturnValues.NONE);
  }

  /** Updates an item if the condition is true of it, and returns what is asked for. */
  public TableTransaction update(
      StoreTable table,
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      ReturnValues values) {
    return add(table, own -> own.updateAction(key, update, condition, values));
  }

  /** Lets the transaction through only if the condition is true of an item. */
  public TableTransaction check(
      StoreTable table, Map<String, AttributeValue> key, ConditionExpression condition) {
    return add(table, own -> own.checkAction(key, condition, found()));
  }

  private interface Action {
    WriteAction of(AttributeMapTable table);
  }

  private TableTransaction add(StoreTable table, Action action) {
    // Each action has buffers of its own.
    AttributeMapTable own = new AttributeMapTable(table);
    tables.add(own);
    actions.add(action.of(own));
    return this;
  }

  /** Carries all actions out, or none. */
  public void run() {
    store.accept(actions);
  }

  /** What an action cost, after the transaction has gone through. */
  public ConsumedCapacity consumed(int action) {
    return actions.get(action).outcome().consumed();
  }

  /**
   * What an action returned, after the transaction has gone through; empty if it was asked for
   * nothing.
   */
  public Optional<Map<String, AttributeValue>> returned(int action) {
    return tables.get(action).returned(actions.get(action).key());
  }
}
