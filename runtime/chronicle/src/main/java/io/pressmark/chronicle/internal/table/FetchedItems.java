package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.statistics.CapacityUnits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The items of a local index's entries, fetched from the table. Used by one thread for one read.
 *
 * <p>An entry is read first and its item afterwards, and writers may come between the two. So an
 * item counts only if the entry that follows from it is, byte by byte, the one that was read: then
 * both stood there when the item was read. Otherwise the entry is read again, which shows where the
 * item is by now, if it is there at all. A reader waits for no more than a write that is under way.
 */
final class FetchedItems {
  private final EngineTable table;
  private final EngineIndex index;
  private final double costOfRead;
  private final ItemKey itemKey = new ItemKey();
  private final StoredItem stored = new StoredItem();
  private final EncodedItem value = new EncodedItem();

  /**
   * @param costOfRead of an item, as a part of what a strongly consistent read costs
   */
  FetchedItems(EngineTable table, EngineIndex index, double costOfRead) {
    this.table = table;
    this.index = index;
    this.costOfRead = costOfRead;
  }

  /**
   * The item of an entry, valid until the next call; null if the entry is not the item's any more.
   */
  @Nullable EncodedItem of(
      EncodedKey key, byte[] bytes, int entry, int entryLength, int value, int valueLength) {
    itemKey.set(key);
    if (!table.reads().readRaw(itemKey.bytes(), 0, itemKey.length(), this.value)) {
      return null;
    }
    stored.load(itemKey.bytes(), 0, itemKey.length(), this.value.bytes(), 0, this.value.length());
    IndexEntries.Entry now = index.entryOf(key, stored.item);
    if (now == null
        || !isAt(now.key(), bytes, entry, entryLength)
        || !isAt(now.value(), bytes, value, valueLength)) {
      return null;
    }
    table
        .partitions()
        .of(itemKey.hash())
        .use()
        .countRead(1, costOfRead * CapacityUnits.ofRead(stored.item.itemSize()));
    return stored.item;
  }

  private static boolean isAt(byte[] expected, byte[] bytes, int offset, int length) {
    return Arrays.equals(expected, 0, expected.length, bytes, offset, offset + length);
  }
}
