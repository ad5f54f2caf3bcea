package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.ReturnValues;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import io.pressmark.core.value.AttributeValue;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One table of a store, seen through the schema of a mapped class: what a generated repository
 * delegates to. Thread-safe.
 *
 * @param <T> the mapped class
 */
public final class TypedTable<T> implements ItemSource<T> {
  private final StoreTable table;
  private final MeteredTable metered;
  private final ItemSchema<T> schema;
  private final NameBinding names;
  private final ScalarType partitionType;
  private final @Nullable ScalarType sortType;
  private final boolean exact;
  private final ConditionExpression absent;
  private final @Nullable ManagedWrites<T> managed;
  private final TableBatches<T> batches;

  /**
   * A table seen through a schema.
   *
   * @param store the table's store
   * @param clock what time it is, for managed attributes
   * @param ids where generated ids come from; empty for the kind that the class declares
   * @param retry how batches of this table send unprocessed work again
   * @param reads how new reads have to be, unless they say it themselves
   * @param capacity is told what operations cost
   */
  public TypedTable(
      ItemStore store,
      StoreTable table,
      ItemSchema<T> schema,
      InstantSource clock,
      Optional<Supplier<UUID>> ids,
      BatchRetry retry,
      ReadConsistency reads,
      Optional<CapacityListener> capacity) {
    this.table = table;
    CapacityMeter meter = new CapacityMeter(table.definition().name(), capacity.orElse(null));
    this.metered = new MeteredTable(table, reads, meter);
    this.schema = schema;
    this.names = schema.bind(table.names());
    this.partitionType = schema.definition().partitionKey().type();
    this.sortType = schema.definition().sortKey().map(KeyAttribute::type).orElse(null);
    this.exact = schema.storesExactly();
    this.absent =
        new ConditionExpression.NotExists(
            DocumentPath.of(schema.definition().partitionKey().name()));
    this.managed =
        schema instanceof ManagedSchema<T> managedSchema
            ? new ManagedWrites<>(this, managedSchema, names, clock, ids)
            : null;
    this.batches = new TableBatches<>(this, store, retry);
  }

  @Override
  public StoreTable table() {
    return table;
  }

  @Override
  public ItemReader bind(ItemReader reader) {
    return reader.bind(names, partitionType, sortType);
  }

  @Override
  public T toObject(ItemReader reader) {
    return schema.toObject(reader);
  }

  /** Operations on single items. */
  MeteredTable metered() {
    return metered;
  }

  /** Begins an operation on one key. */
  public TableCall<T> call() {
    return new TableCall<>(this, OperationBuffers.borrow());
  }

  /** Stores {@code item} in place of any with its key, and returns what is stored. */
  public T put(T item) {
    return managed == null ? write(item, null) : managed.put(item);
  }

  /** Stores {@code item} if there is none with its key, and returns what is stored. */
  public T insert(T item) {
    return managed == null ? write(item, absent) : managed.insert(item);
  }

  /**
   * Sets the attributes of the item with the key of {@code item} to those of {@code item}, removes
   * those that it does not have, and leaves what the class does not declare as it is.
   *
   * @return what is stored, as far as the class declares it
   * @throws io.pressmark.core.error.ConditionalCheckFailedException when there is no such item, or
   *     it has another version
   */
  public T update(T item) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      schema.writeKey(item, buffers.key.begin(table.definition()));
      EncodedKey key = buffers.key.key();
      update(key, updateOf(item), buffers);
      return toObject(bind(buffers.reader).load(key, buffers.outcome.returned()));
    } finally {
      buffers.release();
    }
  }

  /**
   * Stores any number of items as if one after the other, in batches of as many as the store takes
   * at once; they are no transaction. An item that cannot be stored ends it with an exception;
   * those before it are stored.
   *
   * @throws ValidationException when the class has a version, which a batch cannot check
   * @throws io.pressmark.core.error.UnprocessedItemsException when the store did not take all of
   *     it; it says what is left
   */
  public void putAll(Iterable<? extends T> items) {
    batches.putAll(items);
  }

  /**
   * Deletes any number of items, in batches of as many as the store takes at once; they are no
   * transaction. That there is no item with a key is no error.
   *
   * @throws ValidationException when the class has a version, which a batch cannot check
   * @throws io.pressmark.core.error.UnprocessedItemsException when the store did not take all of
   *     it; it says what is left
   */
  public void deleteAll(Iterable<? extends ItemKey<T>> keys) {
    batches.deleteAll(keys);
  }

  /**
   * Reads any number of items, in batches of as many as the store takes at once; each as it is at
   * some moment.
   *
   * @return the items that are there, in the order of their keys, each once
   * @throws io.pressmark.core.error.UnprocessedItemsException when the store did not read all of
   *     them; it says what is left
   */
  public List<T> getAll(Iterable<? extends ItemKey<T>> keys) {
    return batches.getAll(keys);
  }

  private T write(T item, @Nullable ConditionExpression condition) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      EncodedItem encoded = encode(item, buffers.key, buffers.writer);
      EncodedKey key = buffers.key.key();
      ReturnValues onFailure = condition == null ? ReturnValues.NONE : ReturnValues.ALL_OLD;
      metered.put(key, encoded, condition, buffers.outcome.ask(ReturnValues.NONE, onFailure));
      return exact ? item : toObject(bind(buffers.reader).load(key, encoded));
    } finally {
      buffers.release();
    }
  }

  /**
   * Deletes the item with the key of {@code item}; true when there was one. Where the class has a
   * version, the stored one must be the object's.
   *
   * @throws io.pressmark.core.error.ConditionalCheckFailedException when it is another
   */
  public boolean delete(T item) {
    try (TableCall<T> call = call()) {
      schema.writeKey(item, call.key());
      return managed == null ? call.delete() : managed.delete(item, call.buffers());
    }
  }

  /** A scan of the whole table. */
  public TableScan<T, T> scan() {
    return new TableScan<>(this, metered, null);
  }

  /**
   * The index of this name, which carries whole items.
   *
   * @throws ValidationException when the table has none, since it is older than the index's
   *     declaration; it can be added to the table
   */
  public TypedIndex<T, T> index(String name) {
    return index(name, this::toObject);
  }

  /**
   * The index of this name.
   *
   * @param objects makes an object of what the index carries
   * @throws ValidationException when the table has none, since it is older than the index's
   *     declaration; it can be added to the table
   */
  public <O> TypedIndex<T, O> index(String name, Function<ItemReader, O> objects) {
    return new TypedIndex<>(this, table.index(name), objects);
  }

  /**
   * The changes of the table's items, from its change stream.
   *
   * @throws io.pressmark.core.error.ResourceNotFoundException when the stream is switched off;
   *     {@link io.pressmark.core.store.ItemStore#updateStream} switches it on
   */
  public ChangeStream<T> changes() {
    return new ChangeStream<>(this);
  }

  /** The number of items. */
  public long count() {
    return table.count();
  }

  /** The table's statistics at this moment. */
  public TableStatistics statistics() {
    return table.statistics();
  }

  Optional<T> get(OperationBuffers buffers) {
    EncodedKey key = buffers.key.key();
    if (!metered.get(key, buffers)) {
      return Optional.empty();
    }
    return Optional.of(toObject(bind(buffers.reader).load(key, buffers.item)));
  }

  <P> Optional<P> get(OperationBuffers buffers, ItemProjection<T, P> projection) {
    EncodedKey key = buffers.key.key();
    if (!metered.get(key, projection.expression(), buffers)) {
      return Optional.empty();
    }
    ProjectedItems<P> items = metered.projections().of(projection);
    return Optional.of(items.toObject(items.bind(buffers.reader).load(key, buffers.item)));
  }

  boolean delete(OperationBuffers buffers) {
    metered.delete(
        buffers.key.key(), null, buffers.outcome.ask(ReturnValues.NONE, ReturnValues.NONE));
    return buffers.outcome.existed();
  }

  /** Deletes the item if it has this version. */
  boolean delete(OperationBuffers buffers, long expectedVersion) {
    return versioned().delete(buffers, expectedVersion);
  }

  /**
   * What fills in the version.
   *
   * @throws ValidationException when the class has none
   */
  ManagedWrites<T> versioned() {
    if (managed == null || !managed.isVersioned()) {
      throw new ValidationException(this + " has no version to be checked");
    }
    return managed;
  }

  Optional<T> update(EncodedKey key, TypedUpdate update) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      update(key, update, buffers);
      return buffers.outcome.exists()
          ? Optional.of(toObject(bind(buffers.reader).load(key, buffers.outcome.returned())))
          : Optional.empty();
    } finally {
      buffers.release();
    }
  }

  private void update(EncodedKey key, TypedUpdate update, OperationBuffers buffers) {
    WriteOutcome outcome = buffers.outcome.ask(ReturnValues.ALL_NEW, ReturnValues.ALL_OLD);
    if (managed == null) {
      metered.update(key, update.update(), update.condition(), outcome);
    } else {
      managed.limits().update(metered, key, update.update(), update.condition(), outcome);
    }
  }

  /** The update that makes the stored item, which must be there, what an object says. */
  TypedUpdate updateOf(T item) {
    return TypedUpdate.of(schema, item, managed, new ConditionExpression.Not(absent));
  }

  /** The mapped class. */
  Class<T> type() {
    return schema.type();
  }

  /** The table's name in the store. */
  String name() {
    return table.definition().name();
  }

  /** Whether both are the same table, seen through the same schema. */
  boolean isSameAs(TypedTable<?> other) {
    return type() == other.type() && name().equals(other.name());
  }

  /** What the store fills in; null where it fills in nothing. */
  @Nullable ManagedWrites<T> managed() {
    return managed;
  }

  /** What is true when there is no item. */
  ConditionExpression absent() {
    return absent;
  }

  /** The key of an object. */
  public ItemKey<T> keyOf(T item) {
    try (TableCall<T> call = call()) {
      schema.writeKey(item, call.key());
      return call.itemKey();
    }
  }

  /** The attributes that a key stands for. */
  Map<String, AttributeValue> attributesOf(EncodedKey key) {
    EncodedItem nothing = new ItemWriter().begin(names).finish(key.itemSize());
    return AttributeMaps.read(bind(new ItemReader()).load(key, nothing));
  }

  /** Whether puts cannot be part of a batch, since they depend on the item that is there. */
  boolean putsNeedConditions() {
    return managed != null && managed.keepsStoredValues();
  }

  /** Writes the key and the item of a put that depends on no stored item. */
  EncodedItem encode(T item, KeyWriter key, ItemWriter writer) {
    if (managed != null) {
      return managed.encode(item, key, writer);
    }
    schema.writeKey(item, key.begin(table.definition()));
    schema.write(item, writer.begin(names));
    return writer.finish(key.key().itemSize());
  }

  /** The object that is stored for one that was given. */
  T stored(T given, EncodedKey key, EncodedItem item) {
    return exact && managed == null ? given : toObject(bind(new ItemReader()).load(key, item));
  }

  /** The batches of this table. */
  TableBatches<T> batches() {
    return batches;
  }

  @Override
  public String toString() {
    return "TypedTable[" + schema.type().getSimpleName() + " in " + table.definition() + "]";
  }
}
