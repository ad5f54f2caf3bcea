package io.pressmark.cli.item;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table read and written item by item, page by page, in memory that is bounded by a page. For one
 * thread.
 */
public final class TableItems {
  private final StoreTable table;
  private final TableDefinition definition;
  private final ItemReader reader = new ItemReader();
  private final ItemEncoder encoder;
  private final KeyWriter key = new KeyWriter();
  private final EncodedItem item = new EncodedItem();
  private final ItemBatch batch = new ItemBatch();
  private final WriteOutcome outcome = new WriteOutcome();
  private final ReadOutcome read = new ReadOutcome();

  /** The items of this table. */
  public TableItems(StoreTable table) {
    this.table = table;
    this.definition = table.definition();
    this.encoder = new ItemEncoder(definition, table.names());
    reader.bind(NameBinding.untyped(table.names(), definition), definition);
  }

  /** The item with this primary key, valid until the next call; null when there is none. */
  public @Nullable ItemReader get(Map<String, AttributeValue> primaryKey) {
    AttributeMaps.writeKey(primaryKey, definition, key.begin(definition));
    boolean found = table.get(key.key(), item, read.ask(ReadConsistency.DEFAULT));
    return found ? reader.load(key.key(), item) : null;
  }

  /**
   * Visits the items of a collection, in the order of their sort keys.
   *
   * @param limit how many at most
   * @param afterPage called behind each page
   */
  public void query(
      Map<String, AttributeValue> partitionKey,
      @Nullable SortKeyCondition condition,
      boolean ascending,
      long limit,
      ItemVisitor visitor,
      Runnable afterPage)
      throws IOException {
    key.begin(definition).partition();
    key.value(partitionKey.get(definition.partitionKey().name()));
    EncodedKey partition = key.key();
    long left = limit;
    EncodedKey startAfter = null;
    do {
      int page = (int) Math.min(left, PageLimits.NO_LIMIT);
      table.query(
          new QueryRequest(
              partition, condition, ascending, null, page, Selection.all(), startAfter),
          batch);
      left -= visit(visitor);
      startAfter = batch.lastEvaluatedKey().orElse(null);
      afterPage.run();
    } while (startAfter != null && left > 0);
  }

  /**
   * Visits the items of the table, in no order to rely on.
   *
   * @param limit how many at most
   * @param afterPage called behind each page
   */
  public void scan(long limit, ItemVisitor visitor, Runnable afterPage) throws IOException {
    long left = limit;
    EncodedKey startAfter = null;
    do {
      int page = (int) Math.min(left, PageLimits.NO_LIMIT);
      table.scan(new ScanRequest(null, page, Selection.all(), 0, 1, startAfter), batch);
      left -= visit(visitor);
      startAfter = batch.lastEvaluatedKey().orElse(null);
      afterPage.run();
    } while (startAfter != null && left > 0);
  }

  private int visit(ItemVisitor visitor) throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      visitor.visit(batch.load(i, reader));
    }
    return batch.size();
  }

  /**
   * Stores an item in place of any with its key.
   *
   * @throws io.pressmark.core.error.ValidationException when the item breaks a rule
   */
  public void put(Map<String, AttributeValue> attributes) {
    EncodedItem encoded = encoder.encode(attributes);
    table.put(encoder.key(), encoded, null, outcome.ask(ReturnValues.NONE, ReturnValues.NONE));
  }
}
