package io.pressmark.chronicle.internal.item;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;

/**
 * An entry of a table of items, taken apart as {@link ItemKeyDescriptor} draws it: the item and its
 * key, copied. A reusable buffer; not thread-safe.
 */
public final class StoredItem {
  public final EncodedKey key = new EncodedKey();
  public final EncodedItem item = new EncodedItem();

  /** Takes an entry apart. */
  public StoredItem load(
      byte[] keyBytes, int entry, int entryLength, byte[] value, int offset, int length) {
    int sort = entry + ItemKeyDescriptor.sortKey(keyBytes, entry);
    int sortLength = entry + entryLength - sort;
    if (!ItemKeyDescriptor.isDigested(keyBytes, entry)) {
      int partition = entry + ItemKeyDescriptor.PARTITION_KEY;
      key.set(keyBytes, partition, sort - partition, sort, sortLength);
      item.set(value, offset, length);
      return this;
    }
    int partition = offset + ItemKeyDescriptor.VALUE_PREFIX;
    int partitionLength = ItemKeyDescriptor.partitionKeyLength(value, offset);
    byte[] both = new byte[partitionLength + sortLength];
    System.arraycopy(value, partition, both, 0, partitionLength);
    System.arraycopy(keyBytes, sort, both, partitionLength, sortLength);
    key.set(both, 0, partitionLength, partitionLength, sortLength);
    int start = partition + partitionLength;
    item.set(value, start, offset + length - start);
    return this;
  }
}
