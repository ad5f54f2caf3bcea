package io.pressmark.testkit.item;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction or batch that reads, in attribute maps. Used once, by one thread. */
public final class TableReads {
  private final ItemStore store;
  private final List<AttributeMapTable> tables = new ArrayList<>();
  private final List<ReadAction> actions = new ArrayList<>();
  private @Nullable List<ReadAction> unread;
  private ReadConsistency consistency = ReadConsistency.DEFAULT;

  public TableReads(ItemStore store) {
    this.store = store;
  }

  /** Items that are added from now on have to be as new as this, in a batch. */
  public TableReads reading(ReadConsistency required) {
    consistency = required;
    return this;
  }

  /** What is read, in the order of the calls of {@link #get}. */
  public List<ReadAction> actions() {
    return List.copyOf(actions);
  }

  /** Reads the item with this key, too. */
  public TableReads get(StoreTable table, Map<String, AttributeValue> key) {
    return get(table, key, null);
  }

  /** Reads what a projection names of the item with this key, too; all of it if that is null. */
  public TableReads get(
      StoreTable table,
      Map<String, AttributeValue> key,
      @Nullable ProjectionExpression projection) {
    AttributeMapTable own = new AttributeMapTable(table);
    tables.add(own);
    actions.add(own.getAction(key, projection).with(consistency));
    return this;
  }

  /** All items as of one moment, in the order of the calls of {@link #get}. */
  public List<Optional<Map<String, AttributeValue>>> run() {
    store.transactGet(actions);
    return items();
  }

  /**
   * Sends a batch with all keys that were not read yet, and returns how many are still not. What
   * was read is in {@link #items}.
   */
  public int sendBatch() {
    unread = store.batchGet(unread == null ? actions : unread);
    return unread.size();
  }

  /**
   * What was read, in the order of the calls of {@link #get}; empty where there is no item, or it
   * was not read yet.
   */
  public List<Optional<Map<String, AttributeValue>>> items() {
    List<Optional<Map<String, AttributeValue>>> items = new ArrayList<>(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      items.add(tables.get(i).readItem(actions.get(i)));
    }
    return items;
  }
}
