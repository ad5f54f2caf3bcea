package shop;

import io.pressmark.annotation.Generated;
import io.pressmark.core.Database;
import io.pressmark.core.TableOptions;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.table.ChangeStream;
import io.pressmark.core.table.ItemKey;
import io.pressmark.core.table.RangeQuery;
import io.pressmark.core.table.Repository;
import io.pressmark.core.table.TableCall;
import io.pressmark.core.table.TableScan;
import io.pressmark.core.table.TypedTable;
import io.pressmark.core.table.UpdateRequest;
import io.pressmark.core.value.AttributeValue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code shop-items} of {@link Shop.Item} items. Safe for use by several threads. */
@Generated("io.pressmark.processor.PressmarkProcessor")
@SuppressWarnings("deprecation")
public final class ShopItemRepository implements Repository<Shop.Item> {
  private final TypedTable<Shop.Item> table;

  /** Opens the table under its declared name. */
  public ShopItemRepository(Database database) {
    this(database, TableOptions.defaults());
  }

  /** Opens the table with options, another name among them. */
  public ShopItemRepository(Database database, TableOptions options) {
    this.table = database.table(ShopItemSchema.SCHEMA, options);
  }

  /** Stores an item in place of one with its key; returns what is stored. */
  public Shop.Item put(Shop.Item item) {
    return table.put(item);
  }

  /**
   * Stores an item if there is none with its key, and refuses it with a
   * {@code ConditionalCheckFailedException} if there is.
   */
  public Shop.Item insert(Shop.Item item) {
    return table.insert(item);
  }

  /**
   * Sets all declared attributes of the item with this one's key and leaves others as they
   * are; refused with a {@code ConditionalCheckFailedException} if there is none.
   */
  public Shop.Item update(Shop.Item item) {
    return table.update(item);
  }

  /** The item with this key; empty when there is none. */
  public Optional<Shop.Item> get(ByteBuffer id, String callValue) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writeKey(call.key(), id, callValue);
      return call.get();
    }
  }

  /** The item with this key; empty when there is none. */
  public Optional<Shop.Item> get(ShopItemKey key) {
    return get(key.id(), key.callValue());
  }

  /** What the projection has of the item with this key; empty when there is none. */
  public <P> Optional<P> get(ItemProjection<Shop.Item, P> projection, ByteBuffer id,
      String callValue) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writeKey(call.key(), id, callValue);
      return call.get(projection);
    }
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete(ByteBuffer id, String callValue) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writeKey(call.key(), id, callValue);
      return call.delete();
    }
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete(ShopItemKey key) {
    return delete(key.id(), key.callValue());
  }

  /** Deletes the item that has this one's key; true when there was one. */
  public boolean delete(Shop.Item item) {
    return table.delete(item);
  }

  /**
   * Starts an update of named attributes of the item with this key, which is made when
   * there is none. Nothing happens before {@code execute()}.
   */
  public UpdateRequest<Shop.Item> update(ByteBuffer id, String callValue) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writeKey(call.key(), id, callValue);
      return call.update();
    }
  }

  /**
   * Reads the items with these keys in batches; those that are there, in the order of
   * their keys.
   */
  public List<Shop.Item> getAll(Iterable<ItemKey<Shop.Item>> keys) {
    return table.getAll(keys);
  }

  /** Stores items in batches, as if one after the other; they are no transaction. */
  public void putAll(Iterable<Shop.Item> items) {
    table.putAll(items);
  }

  /** Deletes the items with these keys in batches; they are no transaction. */
  public void deleteAll(Iterable<ItemKey<Shop.Item>> keys) {
    table.deleteAll(keys);
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Shop.Item> key(ByteBuffer id, String callValue) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writeKey(call.key(), id, callValue);
      return call.itemKey();
    }
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Shop.Item> key(ShopItemKey key) {
    return key(key.id(), key.callValue());
  }

  /** Names the item that has this one's key, for batches and transactions. */
  public ItemKey<Shop.Item> key(Shop.Item item) {
    return table.keyOf(item);
  }

  /** Starts a query of the items with this partition key, in the order of {@code call}. */
  public RangeQuery<Shop.Item, Shop.Item, ShopItemAttributes.Call> query(ByteBuffer id) {
    try (TableCall<Shop.Item> call = table.call()) {
      ShopItemSchema.writePartitionKey(call.key(), id);
      return call.query();
    }
  }

  /** Starts a scan, which reads every item of the table. */
  public TableScan<Shop.Item, Shop.Item> scan() {
    return table.scan();
  }

  /** What happened to the table's items, where its change stream is switched on. */
  public ChangeStream<Shop.Item> changes() {
    return table.changes();
  }

  /** The number of items in the table. */
  public long count() {
    return table.count();
  }

  /** What the table holds and how its partitions are used. */
  public TableStatistics statistics() {
    return table.statistics();
  }

  /** The item as a map from attribute names to values. */
  public Map<String, AttributeValue> toAttributeMap(Shop.Item item) {
    return ShopItemSchema.SCHEMA.toAttributeMap(item);
  }

  /** The object that a map from attribute names to values describes. */
  public Shop.Item fromAttributeMap(Map<String, AttributeValue> item) {
    return ShopItemSchema.SCHEMA.fromAttributeMap(item);
  }

  @Override
  public TypedTable<Shop.Item> table() {
    return table;
  }
}
