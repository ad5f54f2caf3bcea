package io.pressmark.chronicle.internal.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import java.util.List;

/** What indexes demand of an item before it is written. */
public final class IndexedItems {
  private IndexedItems() {}

  /**
   * Makes sure that all indexes of a table take an item.
   *
   * @throws ValidationException when it has an attribute that cannot be a key of one, or is too
   *     large with its entries in local ones
   */
  public static void requireTaken(List<EngineIndex> indexes, EncodedKey key, EncodedItem item) {
    long size = item.itemSize();
    for (EngineIndex index : indexes) {
      int entry = index.requireTaken(key, item);
      size += index.isLocal() ? entry : 0;
    }
    requireSize(size);
  }

  /**
   * @param size of an item with its entries in local indexes, in bytes by DynamoDB's count
   * @throws ValidationException when that is too large
   */
  static void requireSize(long size) {
    if (size > ItemFormat.MAX_ITEM_SIZE) {
      throw new ValidationException(
          ItemFormat.TOO_LARGE,
          ": with its entries in local indexes the"
              + " item has "
              + size
              + " bytes, and "
              + ItemFormat.MAX_ITEM_SIZE
              + " are allowed. Make it smaller, or let the indexes carry less of it");
    }
  }
}
