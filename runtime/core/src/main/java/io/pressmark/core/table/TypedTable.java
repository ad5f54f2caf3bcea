package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreTable;
import java.util.Optional;
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
  private final ConditionExpression absent;

  public TypedTable(StoreTable table, ItemSchema<T> schema) {
    this.table = table;
    this.schema = schema;
    this.names = schema.bind(table.names());
    this.partitionType = schema.definition().partitionKey().type();
    this.sortType = schema.definition().sortKey().map(KeyAttribute::type).orElse(null);
    this.absent =
        new ConditionExpression.NotExists(
            DocumentPath.of(schema.definition().partitionKey().name()));
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
    write(item, null);
    return item;
  }

  /** Stores {@code item} if there is none with its key, and returns what is stored. */
  public T insert(T item) {
    write(item, absent);
    return item;
  }

  /** Stores all items, one after the other; those before one that fails are stored. */
  public void putAll(Iterable<? extends T> items) {
    for (T item : items) {
      put(item);
    }
  }

  private void write(T item, @Nullable ConditionExpression condition) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      schema.writeKey(item, buffers.key.begin(table.definition()));
      EncodedKey key = buffers.key.key();
      schema.write(item, buffers.writer.begin(names));
      EncodedItem encoded = buffers.writer.finish(key.itemSize());
      table.put(key, encoded, condition, buffers.outcome.ask(false, false, condition != null));
    } finally {
      buffers.release();
    }
  }

  /** Deletes the item with the key of {@code item}; true when there was one. */
  public boolean delete(T item) {
    try (TableCall<T> call = call()) {
      schema.writeKey(item, call.key());
      return call.delete();
    }
  }

  /** A scan of the whole table. */
  public TableScan<T> scan() {
    return new TableScan<>(this);
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

  Optional<T> update(
      EncodedKey key, UpdateExpression update, @Nullable ConditionExpression condition) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      table.update(key, update, condition, buffers.outcome.ask(false, true, true));
      return buffers.outcome.exists()
          ? Optional.of(toObject(bind(buffers.reader).load(key, buffers.outcome.newItem())))
          : Optional.empty();
    } finally {
      buffers.release();
    }
  }

  @Override
  public String toString() {
    return "TypedTable[" + schema.type().getSimpleName() + " in " + table.definition() + "]";
  }
}
