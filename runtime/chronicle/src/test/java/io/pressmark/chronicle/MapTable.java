package io.pressmark.chronicle;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table spoken to in attribute maps; one object for each thread. */
public final class MapTable {
  private final StoreTable table;
  private final TableDefinition definition;
  private final NameBinding names;
  private final KeyWriter keys = new KeyWriter();
  private final ItemWriter items = new ItemWriter();
  private final ItemReader reader = new ItemReader();
  private final EncodedItem buffer = new EncodedItem();
  private final ItemBatch batch = new ItemBatch();
  final WriteOutcome outcome = new WriteOutcome();

  public MapTable(StoreTable table) {
    this.table = table;
    this.definition = table.definition();
    String sort = definition.sortKey().map(KeyAttribute::name).orElse(null);
    this.names = NameBinding.untyped(table.names(), definition.partitionKey().name(), sort);
    reader.bind(
        names,
        definition.partitionKey().type(),
        definition.sortKey().map(KeyAttribute::type).orElse(null));
  }

  public EncodedKey key(Map<String, AttributeValue> item) {
    keys.begin(definition);
    AttributeMaps.writeKey(item, definition, keys);
    return keys.key();
  }

  public void put(Map<String, AttributeValue> item) {
    put(item, null);
  }

  public void put(Map<String, AttributeValue> item, ConditionExpression condition) {
    EncodedKey key = key(item);
    EncodedItem encoded = AttributeMaps.writeItem(item, definition, key, items.begin(names));
    table.put(key, encoded, condition, outcome.ask(true, false, true));
  }

  public Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    EncodedKey encoded = key(key);
    return table.get(encoded, buffer) ? AttributeMaps.read(reader.load(encoded, buffer)) : null;
  }

  public void delete(Map<String, AttributeValue> key) {
    table.delete(key(key), null, outcome.ask(true, false, true));
  }

  public Map<String, AttributeValue> update(
      Map<String, AttributeValue> key, UpdateExpression update) {
    EncodedKey encoded = key(key);
    table.update(encoded, update, null, outcome.ask(true, true, true));
    return outcome.exists() ? AttributeMaps.read(reader.load(encoded, outcome.newItem())) : null;
  }

  /** All items of a collection, read in pages of {@code limit}. */
  public List<Map<String, AttributeValue>> query(
      Map<String, AttributeValue> key, SortKeyCondition sort, boolean ascending, int limit) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    EncodedKey partition = new EncodedKey();
    partition.set(key(key));
    EncodedKey startAfter = null;
    do {
      table.query(
          new QueryRequest(partition, sort, ascending, null, limit, false, startAfter), batch);
      addTo(found);
      startAfter = next();
    } while (startAfter != null);
    return found;
  }

  public List<Map<String, AttributeValue>> scan(int segment, int totalSegments, int limit) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    EncodedKey startAfter = null;
    do {
      table.scan(new ScanRequest(null, limit, false, segment, totalSegments, startAfter), batch);
      addTo(found);
      startAfter = next();
    } while (startAfter != null);
    return found;
  }

  public List<Map<String, AttributeValue>> scan() {
    return scan(0, 1, PageLimits.NO_LIMIT);
  }

  private void addTo(List<Map<String, AttributeValue>> found) {
    for (int i = 0; i < batch.size(); i++) {
      found.add(AttributeMaps.read(batch.load(i, reader)));
    }
  }

  private EncodedKey next() {
    if (batch.lastEvaluatedKey().isEmpty()) {
      return null;
    }
    EncodedKey key = new EncodedKey();
    key.set(batch.lastEvaluatedKey().get());
    return key;
  }
}
