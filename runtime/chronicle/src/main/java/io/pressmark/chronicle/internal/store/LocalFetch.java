package io.pressmark.chronicle.internal.store;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.ItemFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads items from the table of a local index, one for an entry. Used by one thread for one read.
 *
 * <p>Entries and items are read one after the other while others write. An item that no longer has
 * the entry it was found by is left out: it is not in the index where it was looked for. So what is
 * returned is a whole item as it was at one moment, at which the index led to it.
 */
final class LocalFetch implements ItemFetcher {
  private final EngineTable table;
  private final IndexEntries entries;
  private final double costOfRead;
  private final @Nullable Expiry hidden;
  private final long now;
  private final ItemKey itemKey = new ItemKey();
  private final StoredItem stored = new StoredItem();
  private final EncodedItem value = new EncodedItem();

  /**
   * @param hidden null if items that have expired are shown
   */
  LocalFetch(EngineTable table, IndexEntries entries, double costOfRead, @Nullable Expiry hidden) {
    this.table = table;
    this.entries = entries;
    this.costOfRead = costOfRead;
    this.hidden = hidden;
    this.now = hidden == null ? 0 : hidden.now();
  }

  @Override
  public boolean fetch(EncodedKey key, EncodedKey entry, EncodedItem into) {
    itemKey.set(key);
    if (!table.getRaw(itemKey.bytes(), 0, itemKey.length(), value)) {
      return false;
    }
    stored.load(itemKey.bytes(), 0, itemKey.length(), value.bytes(), 0, value.length());
    table
        .partitionOf(itemKey.hash())
        .use()
        .countRead(1, costOfRead * CapacityUnits.ofRead(stored.item.itemSize()));
    if (!entries.isOf(entry, key, stored.item)
        || (hidden != null && hidden.hasExpired(now, key, stored.item))) {
      return false;
    }
    into.set(stored.item.bytes(), 0, stored.item.length());
    return true;
  }
}
