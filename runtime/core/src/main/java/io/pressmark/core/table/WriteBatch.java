package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The puts and deletes of a batch: any number, in any tables of one database. They are done as if
 * one after the other, and are no transaction. For one thread, within the call that it was given
 * to.
 *
 * <p>What the store fills in is filled in as by single puts. Versions cannot be checked: classes
 * that have one are refused.
 */
public final class WriteBatch {
  private final List<BatchWrite<?>> writes = new ArrayList<>();
  private BatchRetry retry = BatchRetry.defaults();

  private WriteBatch() {}

  /** Collects the writes of a batch and carries it out; what {@code Database.batchWrite} does. */
  public static WrittenItems run(ItemStore store, Consumer<? super WriteBatch> content) {
    WriteBatch batch = new WriteBatch();
    content.accept(batch);
    WrittenItems written = new WrittenItems();
    new BatchWriter(store, batch.retry, batch.writes.iterator(), written).run();
    return written;
  }

  /**
   * Stores an item in place of any with its key.
   *
   * @throws ValidationException when the class has a version
   */
  public <R> WriteBatch put(Repository<R> repository, R item) {
    writes.add(repository.table().batches().put(item));
    return this;
  }

  /**
   * Stores items in place of any with their keys.
   *
   * @throws ValidationException when the class has a version
   */
  public <R> WriteBatch putAll(Repository<R> repository, Iterable<? extends R> items) {
    items.forEach(item -> put(repository, item));
    return this;
  }

  /**
   * Deletes the item that has this one's key; that there is none is no error.
   *
   * @throws ValidationException when the class has a version, or the key is not valid
   */
  public <R> WriteBatch delete(Repository<R> repository, R item) {
    writes.add(repository.table().batches().delete(item));
    return this;
  }

  /**
   * Deletes the item with this key; that there is none is no error.
   *
   * @throws ValidationException when the class has a version
   */
  public <R> WriteBatch delete(ItemKey<R> key) {
    writes.add(key.table().batches().delete(key));
    return this;
  }

  /**
   * Deletes the items with these keys; that there are none is no error.
   *
   * @throws ValidationException when a class has a version
   */
  public WriteBatch deleteAll(Iterable<? extends ItemKey<?>> keys) {
    keys.forEach(this::delete);
    return this;
  }

  /** Deletes the item with this key whatever its version; that there is none is no error. */
  public WriteBatch deleteUnchecked(ItemKey<?> key) {
    writes.add(new BatchWrite.Delete<>(key, null));
    return this;
  }

  /**
   * How often what the store hands back is sent again; {@link BatchRetry#defaults} if not given.
   */
  public WriteBatch retrying(BatchRetry policy) {
    retry = policy;
    return this;
  }

  @Override
  public String toString() {
    return "WriteBatch[" + writes.size() + " puts and deletes]";
  }
}
