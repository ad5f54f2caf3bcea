package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The batches of one table. Thread-safe.
 *
 * @param <T> the mapped class
 */
final class TableBatches<T> {
  private final TypedTable<T> table;
  private final ItemStore store;
  private final BatchRetry retry;

  TableBatches(TypedTable<T> table, ItemStore store, BatchRetry retry) {
    this.table = table;
    this.store = store;
    this.retry = retry;
  }

  void putAll(Iterable<? extends T> items) {
    requireUnversioned("putAll", "put its items one by one");
    write(items, item -> new BatchWrite.Put<>(table, item));
  }

  void deleteAll(Iterable<? extends ItemKey<T>> keys) {
    requireUnversioned("deleteAll", "delete its items one by one");
    write(keys, key -> new BatchWrite.Delete<>(requireOwn(key), null));
  }

  private <E> void write(Iterable<? extends E> each, Function<? super E, BatchWrite<T>> toWrite) {
    // Item by item as they are needed: there may be more than memory holds.
    Iterator<BatchWrite<T>> writes =
        StreamSupport.stream(each.spliterator(), false).<BatchWrite<T>>map(toWrite).iterator();
    new BatchWriter(store, retry, writes, null).run();
  }

  List<T> getAll(Iterable<? extends ItemKey<T>> keys) {
    Set<ItemKey<?>> distinct = new LinkedHashSet<>();
    keys.forEach(key -> distinct.add(requireOwn(key)));
    return new BatchReader(store, retry).read(distinct).all(table);
  }

  private ItemKey<T> requireOwn(ItemKey<T> key) {
    if (!table.isSameAs(key.table())) {
      throw new ValidationException(key + " is a key of another table than '" + table.name() + "'");
    }
    return key;
  }

  /** A put in a batch of several tables. */
  BatchWrite<T> put(T item) {
    requireUnversioned("A batch", "put its items one by one, or in a transaction");
    return new BatchWrite.Put<>(table, item);
  }

  /** A delete in a batch of several tables. */
  BatchWrite<T> delete(T item) {
    requireUnversioned("A batch", "delete its items one by one, or in a transaction");
    return new BatchWrite.Delete<>(table.keyOf(item), item);
  }

  /** A delete in a batch of several tables. */
  BatchWrite<T> delete(ItemKey<T> key) {
    requireUnversioned("A batch", "say deleteUnchecked, or delete its items in a transaction");
    return new BatchWrite.Delete<>(key, null);
  }

  private void requireUnversioned(String operation, String instead) {
    ManagedWrites<T> managed = table.managed();
    if (managed != null) {
      managed.requireUnversioned(operation, instead);
    }
  }
}
