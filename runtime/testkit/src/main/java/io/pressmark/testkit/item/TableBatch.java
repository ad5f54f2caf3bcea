package io.pressmark.testkit.item;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch that writes, in attribute maps: puts and deletes are added, then sent together. */
public final class TableBatch {
  private final ItemStore store;
  private final List<WriteAction> actions = new ArrayList<>();

  public TableBatch(ItemStore store) {
    this.store = store;
  }

  /** Stores an item. */
  public TableBatch put(StoreTable table, Map<String, AttributeValue> item) {
    actions.add(new AttributeMapTable(table).putAction(item, null, ReturnValues.NONE));
    return this;
  }

  /** Deletes an item. */
  public TableBatch delete(StoreTable table, Map<String, AttributeValue> key) {
    actions.add(new AttributeMapTable(table).deleteAction(key, null, ReturnValues.NONE));
    return this;
  }

  /** Sends all of it once, and returns what was handed back. */
  public List<WriteAction> run() {
    return store.batchWrite(actions);
  }

  /** What is sent, in order. */
  public List<WriteAction> actions() {
    return List.copyOf(actions);
  }
}
