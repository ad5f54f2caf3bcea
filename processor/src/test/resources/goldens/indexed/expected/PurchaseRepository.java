package mall;

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

/** The table {@code purchases} of {@link Purchase} items. Safe for use by several threads. */
@Generated("io.pressmark.processor.PressmarkProcessor")
public final class PurchaseRepository implements Repository<Purchase> {
  private final TypedTable<Purchase> table;

  /** Opens the table under its declared name. */
  public PurchaseRepository(Database database) {
    this(database, TableOptions.defaults());
  }

  /** Opens the table with options, another name among them. */
  public PurchaseRepository(Database database, TableOptions options) {
    this.table = database.table(PurchaseSchema.SCHEMA, options);
  }

  /** Stores an item in place of one with its key; returns what is stored. */
  public Purchase put(Purchase item) {
    return table.put(item);
  }

  /**
   * Stores an item if there is none with its key, and refuses it with a
   * {@code ConditionalCheckFailedException} if there is.
   */
  public Purchase insert(Purchase item) {
    return table.insert(item);
  }

  /**
   * Sets all declared attributes of the item with this one's key and leaves others as they
   * are; refused with a {@code ConditionalCheckFailedException} if there is none.
   */
  public Purchase update(Purchase item) {
    return table.update(item);
  }

  /** The item with this key; empty when there is none. */
  public Optional<Purchase> get(String customerId, Instant boughtAt) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.get();
    }
  }

  /** The item with this key; empty when there is none. */
  public Optional<Purchase> get(PurchaseKey key) {
    return get(key.customerId(), key.boughtAt());
  }

  /** What the projection has of the item with this key; empty when there is none. */
  public <P> Optional<P> get(ItemProjection<Purchase, P> projection, String customerId,
      Instant boughtAt) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.get(projection);
    }
  }

  /**
   * Deletes the item with this key if it has this version, and refuses with a
   * {@code ConditionalCheckFailedException} if it has another; true when there was one.
   */
  public boolean delete(String customerId, Instant boughtAt, long expectedVersion) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.delete(expectedVersion);
    }
  }

  /** Deletes the item with this key, whatever its version; true when there was one. */
  public boolean deleteUnchecked(String customerId, Instant boughtAt) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.deleteUnchecked();
    }
  }

  /**
   * Deletes the item with this key if it has this version, and refuses with a
   * {@code ConditionalCheckFailedException} if it has another; true when there was one.
   */
  public boolean delete(PurchaseKey key, long expectedVersion) {
    return delete(key.customerId(), key.boughtAt(), expectedVersion);
  }

  /** Deletes the item with this key, whatever its version; true when there was one. */
  public boolean deleteUnchecked(PurchaseKey key) {
    return deleteUnchecked(key.customerId(), key.boughtAt());
  }

  /**
   * Deletes the item that has this one's key if it has its version too, and refuses with
   * a {@code ConditionalCheckFailedException} if it has another; true when there was one.
   */
  public boolean delete(Purchase item) {
    return table.delete(item);
  }

  /**
   * Starts an update of named attributes of the item with this key, which is made when
   * there is none. Nothing happens before {@code execute()}.
   */
  public UpdateRequest<Purchase> update(String customerId, Instant boughtAt) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.update();
    }
  }

  /**
   * Reads the items with these keys in batches; those that are there, in the order of
   * their keys.
   */
  public List<Purchase> getAll(Iterable<ItemKey<Purchase>> keys) {
    return table.getAll(keys);
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Purchase> key(String customerId, Instant boughtAt) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writeKey(call.key(), customerId, boughtAt);
      return call.itemKey();
    }
  }

  /** Names the item with this key, for batches and transactions. */
  public ItemKey<Purchase> key(PurchaseKey key) {
    return key(key.customerId(), key.boughtAt());
  }

  /** Names the item that has this one's key, for batches and transactions. */
  public ItemKey<Purchase> key(Purchase item) {
    return table.keyOf(item);
  }

  /** Starts a query of the items with this partition key, in the order of {@code boughtAt}. */
  public RangeQuery<Purchase, Purchase, PurchaseAttributes.BoughtAt> query(String customerId) {
    try (TableCall<Purchase> call = table.call()) {
      PurchaseSchema.writePartitionKey(call.key(), customerId);
      return call.query();
    }
  }

  /** The global secondary index {@code by-product}. */
  public PurchaseByProductIndex byProduct() {
    return new PurchaseByProductIndex(table);
  }

  /** The global secondary index {@code by-place}. */
  public PurchaseByPlaceIndex byPlace() {
    return new PurchaseByPlaceIndex(table);
  }

  /** The global secondary index {@code get}. */
  public PurchaseByVoucherIndex byVoucher() {
    return new PurchaseByVoucherIndex(table);
  }

  /** The local secondary index {@code by-quantity}. */
  public PurchaseByQuantityIndex byQuantity() {
    return new PurchaseByQuantityIndex(table);
  }

  /** The local secondary index {@code by-state}. */
  public PurchaseByStateIndex byState() {
    return new PurchaseByStateIndex(table);
  }

  /** Starts a scan, which reads every item of the table. */
  public TableScan<Purchase, Purchase> scan() {
    return table.scan();
  }

  /** What happened to the table's items, where its change stream is switched on. */
  public ChangeStream<Purchase> changes() {
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
  public Map<String, AttributeValue> toAttributeMap(Purchase item) {
    return PurchaseSchema.SCHEMA.toAttributeMap(item);
  }

  /** The object that a map from attribute names to values describes. */
  public Purchase fromAttributeMap(Map<String, AttributeValue> item) {
    return PurchaseSchema.SCHEMA.fromAttributeMap(item);
  }

  @Override
  public TypedTable<Purchase> table() {
    return table;
  }
}
