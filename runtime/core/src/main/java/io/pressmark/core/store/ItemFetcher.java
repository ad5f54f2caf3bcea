package io.pressmark.core.store;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;

/**
 * Reads the whole items of a local index's entries from its table, for engines. Used by one thread
 * for one request.
 */
@FunctionalInterface
public interface ItemFetcher {
  /**
   * Reads the item of an entry as it is now.
   *
   * @param key of the item, in the table
   * @param entry the key of the entry that was read
   * @return false if the item is gone by now, or has another entry: then it is in no answer that
   *     this entry leads to
   */
  boolean fetch(EncodedKey key, EncodedKey entry, EncodedItem into);
}
