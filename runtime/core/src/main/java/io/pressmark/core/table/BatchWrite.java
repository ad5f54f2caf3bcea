package io.pressmark.core.table;

import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.WriteAction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One put or delete of a batch. Immutable.
 *
 * @param <R> the mapped class
 */
sealed interface BatchWrite<R> {
  /** The table of the item. */
  TypedTable<R> table();

  /** The action of the write, in the buffers of a slot. */
  WriteAction encode(BatchSlot slot);

  /**
   * Tells what is stored, after the write was carried out.
   *
   * @param action what {@link #encode} returned
   */
  void report(WriteAction action, WrittenItems written);

  /**
   * Says that the write was not carried out.
   *
   * @param action what {@link #encode} returned; null if it was not called
   */
  UnprocessedItem unprocessed(@Nullable WriteAction action);

  /**
   * A put.
   *
   * @param object what is to be stored
   */
  record Put<R>(TypedTable<R> table, R object) implements BatchWrite<R> {

    @Override
    public WriteAction encode(BatchSlot slot) {
      EncodedItem item = table.encode(object, slot.key, slot.writer);
      return WriteAction.put(table.table(), slot.key.key(), item, null, slot.outcome());
    }

    @Override
    public void report(WriteAction action, WrittenItems written) {
      EncodedItem item = action.item();
      if (item != null) {
        written.add(table, object, table.stored(object, action.key(), item));
      }
    }

    @Override
    public UnprocessedItem unprocessed(@Nullable WriteAction action) {
      EncodedKey key = action == null ? null : action.key();
      return UnprocessedItem.put(
          table.name(), key == null ? Map.of() : table.attributesOf(key), object);
    }
  }

  /**
   * A delete.
   *
   * @param object the object that was given to be deleted; null where its key was given
   */
  record Delete<R>(ItemKey<R> key, @Nullable R object) implements BatchWrite<R> {

    @Override
    public TypedTable<R> table() {
      return key.table();
    }

    @Override
    public WriteAction encode(BatchSlot slot) {
      return WriteAction.delete(key.table().table(), key.encoded(), null, slot.outcome());
    }

    @Override
    public void report(WriteAction action, WrittenItems written) {
      // A delete stores nothing.
    }

    @Override
    public UnprocessedItem unprocessed(@Nullable WriteAction action) {
      return UnprocessedItem.delete(
          key.table().name(), key.table().attributesOf(key.encoded()), object);
    }
  }
}
