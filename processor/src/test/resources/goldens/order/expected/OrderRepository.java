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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code orders} of {@link Order} items. Safe for use by several threads. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class OrderRepository implements Repository<Order> {
  private final TypedTable<Order> table;

  /** Opens the table under its declared name. */
  public OrderRepository(Database database) {
    this(database, TableOptions.defaults());
  }

  /** Opens the table with options, another name among them. */
  public OrderRepository(Database database, TableOptions options) {
    this.table = database.table(OrderSchema.SCHEMA, options);
  }

  /** Stores an item in place of one with its key; returns what is stored. */
  public Order put(Order item) {
    return table.put(item);
  }

  /**
   * Stores an item if there is none with its key, and refuses it with a
   * {@code ConditionalCheckFailedException} if there is.
   */
  public Order insert(Order item) {
    return table.insert(item);
  }

  /**
   * Sets all declared attributes of the item with this one's key and leaves others as they
   * are; refused with a {@code ConditionalCheckFailedException} if there is none.
   */
  public Order update(Order item) {
    return table.update(item);
  }

  /** The item with this key; empty when there is none. */
  public Optional<Order> get(String customerId, Instant placedAt) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writeKey(call.key(), customerId, placedAt);
      return call.get();
    }
  }

  /** The item with this key; empty when there is none. */
  public Optional<Order> get(OrderKey key) {
    return get(key.customerId(), key.placedAt());
  }

  /** What the projection has of the item with this key; empty when there is none. */
  public <P> Optional<P> get(ItemProjection<Order, P> projection, String customerId,
      Instant placedAt) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writeKey(call.key(), customerId, placedAt);
      return call.get(projection);
    }
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete(String customerId, Instant placedAt) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writeKey(call.key(), customerId, placedAt);
      return call.delete();
    }
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete(OrderKey key) {
    return delete(key.customerId(), key.placedAt());
  }

  /** Deletes the item that has this one's key; true when there was one. */
  public boolean delete(Order item) {
    return table.delete(item);
  }

  /**
   * Starts an update of named attributes of the item with this key, which is made when
   * there is none. Nothing happens before {@code execute()}.
   */
  public UpdateRequest<Order> update(String customerId, Instant placedAt) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writeKey(call.key(), customerId, placedAt);
      return call.update();
    }
  }

  /**
   * Reads the items with these keys in batches; those that are there, in the order of
   * their keys.
   */
  public List<Order> getAll(Iterable<ItemKey<Order>> keys) {
    return table.getAll(keys);
  }

  /** Stores items in batches, as if one after the other; they are no transaction. */
  public void putAll(Iterable<Order> items) {
    table.putAll(items);
  }

  /** Deletes the items with these keys in batches; they are no transaction. */
  public void deleteAll(Iterable<ItemKey<Order>> keys) {
    table.deleteAll(keys);
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Order> key(String customerId, Instant placedAt) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writeKey(call.key(), customerId, placedAt);
      return call.itemKey();
    }
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Order> key(OrderKey key) {
    return key(key.customerId(), key.placedAt());
  }

  /** Names the item that has this one's key, for batches and transactions. */
  public ItemKey<Order> key(Order item) {
    return table.keyOf(item);
  }

  /** Starts a query of the items with this partition key, in the order of {@code placedAt}. */
  public RangeQuery<Order, Order, OrderAttributes.PlacedAt> query(String customerId) {
    try (TableCall<Order> call = table.call()) {
      OrderSchema.writePartitionKey(call.key(), customerId);
      return call.query();
    }
  }

  /** Starts a scan, which reads every item of the table. */
  public TableScan<Order, Order> scan() {
    return table.scan();
  }

  /** What happened to the table's items, where its change stream is switched on. */
  public ChangeStream<Order> changes() {
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
  public Map<String, AttributeValue> toAttributeMap(Order item) {
    return OrderSchema.SCHEMA.toAttributeMap(item);
  }

  /** The object that a map from attribute names to values describes. */
  public Order fromAttributeMap(Map<String, AttributeValue> item) {
    return OrderSchema.SCHEMA.fromAttributeMap(item);
  }

  @Override
  public TypedTable<Order> table() {
    return table;
  }
}
