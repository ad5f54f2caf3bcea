package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.stream.StoreStream;
import org.jspecify.annotations.Nullable;

/** A table of the service. Thread-safe. */
final class DynamoDbTable implements StoreTable {
  private final DynamoDbItemStore store;
  private final NameDictionary names = NameDictionary.inMemory();
  private final ItemTranscoder transcoder;
  private final ItemRequests items;
  private final PageRequests pages;

  /** Replaced when indexes, the time to live or the stream change; the key stays. */
  private volatile TableDefinition definition;

  DynamoDbTable(DynamoDbItemStore store, TableDefinition definition) {
    this.store = store;
    this.definition = definition;
    this.transcoder = new ItemTranscoder(definition, names);
    this.items = new ItemRequests(store.service(), definition.name(), transcoder);
    this.pages = new PageRequests(store.service(), definition, transcoder);
  }

  /** Whose table it is. */
  DynamoDbItemStore store() {
    return store;
  }

  ItemTranscoder transcoder() {
    return transcoder;
  }

  /** Takes what has become of it. */
  void redefine(TableDefinition changed) {
    definition = changed;
  }

  @Override
  public TableDefinition definition() {
    return definition;
  }

  @Override
  public NameDictionary names() {
    return names;
  }

  @Override
  public boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    return items.get(key, into, outcome);
  }

  @Override
  public void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    items.put(key, item, condition, outcome);
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    items.delete(key, condition, outcome);
  }

  @Override
  public void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    items.update(key, update, condition, outcome);
  }

  @Override
  public void query(QueryRequest request, ItemBatch into) {
    pages.query(request, into);
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    pages.scan(request, into);
  }

  @Override
  public StoreIndex index(String name) {
    IndexDefinition index =
        definition
            .index(name)
            .orElseThrow(
                () ->
                    new ValidationException(
                        "The table does not have the specified index: "
                            + name
                            + "; it is table '"
                            + definition.name()
                            + "'"));
    return new DynamoDbIndex(this, index, store.service());
  }

  @Override
  public StoreStream stream() {
    return store.stream(this);
  }

  /** The number of items as the service last counted them, some hours ago. */
  @Override
  public long count() {
    return description().items();
  }

  private TableDescription description() {
    return store.describe(definition.name());
  }

  @Override
  public TableStatistics statistics() {
    return Described.statistics(description());
  }

  @Override
  public String toString() {
    return "DynamoDbTable[" + definition + "]";
  }
}
