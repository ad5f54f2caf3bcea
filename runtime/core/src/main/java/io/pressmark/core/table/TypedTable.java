package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ManagedSchema;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
  private final ItemSchema<T> schema;
  private final NameBinding names;
  private final ScalarType partitionType;
  private final @Nullable ScalarType sortType;
  private final boolean exact;
  private final ConditionExpression absent;
  private final @Nullable ManagedWrites<T> managed;

  /**
   * A table seen through a schema.
   *
   * @param clock what time it is, for managed attributes
   * @param ids where generated ids come from; empty for the kind that the class declares
   */
  public TypedTable(
      StoreTable table, ItemSchema<T> schema, InstantSource clock, Optional<Supplier<UUID>> ids) {
    this.table = table;
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
      ConditionExpression condition = new ConditionExpression.Not(absent);
      List<UpdateExpression.Action> actions = new ArrayList<>(WholeUpdate.actions(schema, item));
      if (managed != null) {
        condition = managed.checked(item, condition, buffers.managed);
        actions.addAll(managed.actions(buffers.managed));
      }
      EncodedKey key = buffers.key.key();
      update(key, new UpdateExpression(actions), condition, buffers);
      return toObject(bind(buffers.reader).load(key, buffers.outcome.newItem()));
    } finally {
      buffers.release();
    }
  }

  /**
   * Stores all items, one after the other; those before one that fails are stored.
   *
   * @throws ValidationException when the class has a version, which a batch cannot check
   */
  public void putAll(Iterable<? extends T> items) {
    if (managed != null) {
      managed.requireUnversioned("putAll");
    }
    for (T item : items) {
      put(item);
    }
  }

  private T write(T item, @Nullable ConditionExpression condition) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      schema.writeKey(item, buffers.key.begin(table.definition()));
      EncodedKey key = buffers.key.key();
      schema.write(item, buffers.writer.begin(names));
      EncodedItem encoded = buffers.writer.finish(key.itemSize());
      table.put(key, encoded, condition, buffers.outcome.ask(false, false, condition != null));
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
    return new TableScan<>(this, null);
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
    if (!table.get(key, buffers.item)) {
      return Optional.empty();
    }
    return Optional.of(toObject(bind(buffers.reader).load(key, buffers.item)));
  }

  boolean delete(OperationBuffers buffers) {
    table.delete(buffers.key.key(), null, buffers.outcome.ask(false, false, false));
    return buffers.outcome.existed();
  }

  /** Deletes the item if it has this version. */
  boolean delete(OperationBuffers buffers, long expectedVersion) {
    if (managed == null || !managed.isVersioned()) {
      throw new ValidationException(this + " has no version to be checked");
    }
    return managed.delete(buffers, expectedVersion);
  }

  Optional<T> update(
      EncodedKey key,
      List<UpdateExpression.Action> actions,
      @Nullable ConditionExpression condition) {
    UpdateExpression update = new UpdateExpression(actions);
    if (managed != null) {
      List<UpdateExpression.Action> all = new ArrayList<>(actions);
      all.addAll(managed.actions(new ManagedValues()));
      update = new UpdateExpression(all);
    }
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      update(key, update, condition, buffers);
      return buffers.outcome.exists()
          ? Optional.of(toObject(bind(buffers.reader).load(key, buffers.outcome.newItem())))
          : Optional.empty();
    } finally {
      buffers.release();
    }
  }

  private void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      OperationBuffers buffers) {
    WriteOutcome outcome = buffers.outcome.ask(false, true, true);
    if (managed == null) {
      table.update(key, update, condition, outcome);
    } else {
      managed.limits().update(table, key, update, condition, outcome);
    }
  }

  @Override
  public String toString() {
    return "TypedTable[" + schema.type().getSimpleName() + " in " + table.definition() + "]";
  }
}
