package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.index.IndexKeys;
import io.pressmark.chronicle.internal.index.IndexProjection;
import io.pressmark.chronicle.internal.index.IndexStartKeys;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.PageCollector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index as they are stored: made of items, and read back. Thread-safe.
 *
 * <p>An entry's key has the layout of {@link ItemKeyDescriptor}, with the two parts of {@link
 * IndexKeys} in place of a table's. Its value is what the index carries, encoded as an item, and
 * behind it the table's partition key if the entry's key has only a digest of it:
 *
 * <pre>
 *   +---------------------------+------------------+-------------------------+
 *   | [index partition key]     | item             | [table partition key]   |
 *   +---------------------------+------------------+-------------------------+
 *     if digested in the key                         if over 254 bytes
 * </pre>
 */
public final class IndexEntries {
  /** An entry; the arrays are not changed any more. */
  public static final class Entry {
    private final byte[] key;
    private final byte[] value;

    Entry(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }

    public byte[] key() {
      return key;
    }

    public byte[] value() {
      return value;
    }

    /** DynamoDB's size of what the index carries. */
    int itemSize() {
      return ItemKeyDescriptor.itemSize(key, 0, value, 0, value.length);
    }
  }

  private final IndexDefinition index;
  private final IndexKeys keys;
  private final IndexProjection projection;
  private final TableDefinition table;
  private final NameBinding names;
  private final int longestKey;

  /**
   * @param longestKey the longest key of an entry that a page takes
   */
  IndexEntries(
      TableDefinition table, IndexDefinition index, NameDictionary dictionary, int longestKey) {
    this.table = table;
    this.index = index;
    this.keys = new IndexKeys(table, index);
    this.projection = new IndexProjection(table, index);
    this.names = NameBinding.untyped(dictionary, table);
    this.longestKey = longestKey;
  }

  IndexKeys keys() {
    return keys;
  }

  IndexProjection projection() {
    return projection;
  }

  /** Where pages start. */
  IndexStartKeys startKeys() {
    return new IndexStartKeys(table, index, keys, names);
  }

  /**
   * The entry of an item, or null if it has none.
   *
   * @throws ValidationException when an attribute cannot be a key of the index
   */
  @Nullable Entry of(EncodedKey key, EncodedItem item) {
    ItemReader reader = new ItemReader().bind(names, table).load(key, item);
    EncodedKey entryKey = keys.entryKey(key, reader);
    if (entryKey == null) {
      return null;
    }
    ItemKey stored = new ItemKey();
    stored.set(entryKey);
    if (stored.length() > longestKey) {
      throw new ValidationException(
          "The keys of the item in index '"
              + index.name()
              + "' and in its table have "
              + stored.length()
              + " bytes together; this store's pages take "
              + longestKey
              + ". Open a store with larger pages");
    }
    EncodedItem carried =
        projection.isAll() ? item : projection.project(reader, names, new ItemWriter());
    return new Entry(stored.toByteArray(), value(stored, entryKey, carried, key));
  }

  private static byte[] value(ItemKey stored, EncodedKey entry, EncodedItem item, EncodedKey key) {
    int before = stored.isDigested() ? ItemKeyDescriptor.VALUE_PREFIX + entry.partitionLength() : 0;
    int behind = key.partitionLength() > IndexKeys.LONGEST_INLINE ? key.partitionLength() : 0;
    byte[] value = new byte[before + item.length() + behind];
    if (before > 0) {
      ItemKeyDescriptor.putPartitionKeyLength(value, entry.partitionLength());
      System.arraycopy(
          entry.bytes(), 0, value, ItemKeyDescriptor.VALUE_PREFIX, entry.partitionLength());
    }
    System.arraycopy(item.bytes(), 0, value, before, item.length());
    System.arraycopy(key.bytes(), 0, value, before + item.length(), behind);
    return value;
  }

  /**
   * Hands entries that were read to a page, those apart that are hidden.
   *
   * @param hidden null if none is
   * @param fetched gives the items; null if what the index carries is enough
   */
  static EntryReader.Offer offerTo(
      PageCollector page, @Nullable HiddenEntries hidden, @Nullable FetchedItems fetched) {
    return (bytes, key, keyLength, value, valueLength) ->
        offer(bytes, key, keyLength, value, valueLength, page, hidden, fetched);
  }

  private static EntryReader.Next offer(
      byte[] bytes,
      int key,
      int keyLength,
      int value,
      int valueLength,
      PageCollector page,
      @Nullable HiddenEntries hidden,
      @Nullable FetchedItems fetched) {
    int keyEnd = key + keyLength;
    int sort = key + ItemKeyDescriptor.sortKey(bytes, key);
    int item = value;
    EncodedKey entry = new EncodedKey();
    if (ItemKeyDescriptor.isDigested(bytes, key)) {
      int partition = value + ItemKeyDescriptor.VALUE_PREFIX;
      int length = ItemKeyDescriptor.partitionKeyLength(bytes, value);
      item = partition + length;
      entry.set(bytes, partition, length, sort, keyEnd - sort);
    } else {
      int partition = key + ItemKeyDescriptor.PARTITION_KEY;
      entry.set(bytes, partition, sort - partition, sort, keyEnd - sort);
    }
    EncodedKey tableKey = tableKey(bytes, keyEnd, value + valueLength);
    int itemEnd = value + valueLength - lengthBehindItem(bytes, keyEnd);
    if (hidden != null && hidden.has(tableKey, bytes, item, itemEnd - item)) {
      return EntryReader.Next.MORE;
    }
    if (fetched == null || !page.passes(tableKey, bytes, item, itemEnd - item)) {
      return EntryReader.Next.of(page.offerEntry(entry, tableKey, bytes, item, itemEnd - item));
    }
    EncodedItem whole = fetched.of(tableKey, bytes, key, keyLength, value, valueLength);
    if (whole == null || (hidden != null && hidden.hides(tableKey, whole))) {
      return EntryReader.Next.AGAIN;
    }
    int size = ItemFormat.itemSize(bytes, item, itemEnd - item);
    return EntryReader.Next.of(page.offerFetched(entry, tableKey, size, whole));
  }

  /**
   * The key of the item that an entry is of.
   *
   * @param keyEnd where the entry's key ends
   * @param valueEnd where its value ends
   */
  public static EncodedKey tableKey(byte[] bytes, int keyEnd, int valueEnd) {
    int behind = lengthBehindItem(bytes, keyEnd);
    EncodedKey tableKey = new EncodedKey();
    tableKey.set(
        bytes,
        behind > 0 ? valueEnd - behind : IndexKeys.tablePartitionOffset(bytes, keyEnd),
        IndexKeys.tablePartitionLength(bytes, keyEnd),
        IndexKeys.tableSortOffset(bytes, keyEnd),
        IndexKeys.tableSortLength(bytes, keyEnd));
    return tableKey;
  }

  /** How many bytes of a value are the table's partition key, behind the item. */
  private static int lengthBehindItem(byte[] bytes, int keyEnd) {
    int partitionLength = IndexKeys.tablePartitionLength(bytes, keyEnd);
    return partitionLength > IndexKeys.LONGEST_INLINE ? partitionLength : 0;
  }

  /** Whether both are the same entry with the same value. */
  static boolean same(@Nullable Entry left, @Nullable Entry right) {
    return left != null
        && right != null
        && Arrays.equals(left.key(), right.key())
        && Arrays.equals(left.value(), right.value());
  }
}
