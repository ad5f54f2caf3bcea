package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;

/**
 * Which entries of an index are those of items that have expired and are hidden. Used by one thread
 * for one read.
 *
 * <p>Where the index carries the attribute that says so, the entry tells. Otherwise the item is
 * looked up, which makes such a read slower by one get for each entry: what an index carries does
 * not change when the time to live of its table does.
 */
final class HiddenEntries {
  private final EngineTable table;
  private final Expiry expiry;
  private final boolean carried;
  private final long now;
  private final ItemKey itemKey = new ItemKey();
  private final StoredItem stored = new StoredItem();
  private final EncodedItem value = new EncodedItem();

  /**
   * @param table whose items expire
   * @param carried whether entries have the attribute that says when
   */
  HiddenEntries(EngineTable table, Expiry expiry, boolean carried) {
    this.table = table;
    this.expiry = expiry;
    this.carried = carried;
    this.now = expiry.now();
  }

  /**
   * Whether an entry is hidden.
   *
   * @param key of the item
   * @param bytes have what the index carries of it
   */
  boolean has(EncodedKey key, byte[] bytes, int item, int itemLength) {
    if (carried) {
      return expiry.hasExpired(now, key, bytes, item, itemLength);
    }
    itemKey.set(key);
    // An item that is gone by now was there when the entry was read.
    if (!table.reads().readRaw(itemKey.bytes(), 0, itemKey.length(), value)) {
      return false;
    }
    stored.load(itemKey.bytes(), 0, itemKey.length(), value.bytes(), 0, value.length());
    return hides(key, stored.item);
  }

  /** Whether an item is hidden. */
  boolean hides(EncodedKey key, EncodedItem item) {
    return expiry.hasExpired(now, key, item);
  }
}
