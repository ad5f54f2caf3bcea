package io.pressmark.core.table;

import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ItemProjection;
import java.util.Optional;

/**
 * One operation on one key: write the key with {@link #key}, then call one operation, then close.
 * Closing gives the buffers back; what the operation returned stays valid. For one thread.
 *
 * @param <T> the mapped class
 */
public final class TableCall<T> implements AutoCloseable {
  private final TypedTable<T> table;
  private final OperationBuffers buffers;
  private boolean closed;

  TableCall(TypedTable<T> table, OperationBuffers buffers) {
    this.table = table;
    this.buffers = buffers;
    buffers.key.begin(table.table().definition());
  }

  OperationBuffers buffers() {
    return buffers;
  }

  /** Writes the operation's key. */
  public KeyWriter key() {
    return buffers.key;
  }

  /** The key as a value of its own. */
  public ItemKey<T> itemKey() {
    return new ItemKey<>(table, buffers.key.key());
  }

  /** The item with this key. */
  public Optional<T> get() {
    return table.get(buffers);
  }

  /** Some attributes of the item with this key. */
  public <P> Optional<P> get(ItemProjection<T, P> projection) {
    return table.get(buffers, projection);
  }

  /** Deletes the item with this key; true when there was one. */
  public boolean delete() {
    return table.delete(buffers);
  }

  /**
   * Deletes the item with this key if it has this version.
   *
   * @throws io.pressmark.core.error.ConditionalCheckFailedException when it has another, or there
   *     is none
   */
  public boolean delete(long expectedVersion) {
    return table.delete(buffers, expectedVersion);
  }

  /** Deletes the item with this key whatever its version; true when there was one. */
  public boolean deleteUnchecked() {
    return table.delete(buffers);
  }

  /** Begins an update of the item with this key. */
  public UpdateRequest<T> update() {
    return new UpdateRequest<>(table, buffers.key.key());
  }

  /** Begins a query of the item collection with this partition key. */
  public <K> RangeQuery<T, T, K> query() {
    return new RangeQuery<>(
        table, table.metered(), new TableCollection(table.table(), buffers.key.key()));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      buffers.release();
    }
  }
}
