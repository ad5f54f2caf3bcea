package io.pressmark.chronicle.internal.item;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemFormat;

/**
 * The key of an item in its table's ordered map. Keys compare as unsigned bytes, so an item
 * collection is one run, ordered by sort key, and a table is ordered by the hash of its partition
 * keys.
 *
 * <pre>
 *   0               8        9
 *   +---------------+--------+---------------------------+-----------+
 *   | hash          | length | partition key             | sort key  |    up to 254 bytes
 *   +---------------+--------+---------------------------+-----------+
 *   | hash          | 255    | SHA-256 of partition key  | sort key  |    longer
 *   +---------------+--------+---------------------------+-----------+
 * </pre>
 *
 * The hash is {@link XxHash64} of the partition key, big-endian. Where the digest stands for the
 * partition key, the entry's value begins with the key itself:
 *
 * <pre>
 *   0         2
 *   +---------+----------------+-------+
 *   | length  | partition key  | item  |    big-endian length
 *   +---------+----------------+-------+
 * </pre>
 *
 * Otherwise the value is the item.
 */
public final class ItemKeyDescriptor {
  static final int HASH = 0;
  static final int LENGTH = HASH + Long.BYTES;
  public static final int PARTITION_KEY = LENGTH + 1;

  /** The longest partition key that stands in the entry's key itself. */
  static final int LONGEST_INLINE = 254;

  /** The length byte that says that a digest follows. */
  static final int DIGESTED = 255;

  static final int DIGEST_LENGTH = 32;

  /** The bytes before the partition key in the value of an entry with a digest. */
  public static final int VALUE_PREFIX = Short.BYTES;

  private ItemKeyDescriptor() {}

  /** Whether the entry's key at {@code offset} has a digest in place of the partition key. */
  public static boolean isDigested(byte[] key, int offset) {
    return (key[offset + LENGTH] & 0xFF) == DIGESTED;
  }

  /** The bytes before the sort key of the entry's key at {@code offset}. */
  public static int sortKey(byte[] key, int offset) {
    int length = key[offset + LENGTH] & 0xFF;
    return PARTITION_KEY + (length == DIGESTED ? DIGEST_LENGTH : length);
  }

  /** The length of the partition key at the start of a value. */
  public static int partitionKeyLength(byte[] value, int offset) {
    return (value[offset] & 0xFF) << 8 | value[offset + 1] & 0xFF;
  }

  /** DynamoDB's size of the item of an entry. */
  public static int itemSize(byte[] key, int keyOffset, byte[] value, int offset, int length) {
    int prefix = isDigested(key, keyOffset) ? VALUE_PREFIX + partitionKeyLength(value, offset) : 0;
    return ItemFormat.itemSize(value, offset + prefix, length - prefix);
  }

  /** Makes a value that begins with a partition key the item alone. */
  public static void removePartitionKey(EncodedItem value) {
    byte[] bytes = value.bytes();
    int item = VALUE_PREFIX + partitionKeyLength(bytes, 0);
    // Within one array: the item moves to the front.
    value.set(bytes, item, value.length() - item);
  }

  /** Writes the length of the partition key at the start of a value. */
  public static void putPartitionKeyLength(byte[] value, int length) {
    value[0] = (byte) (length >>> 8);
    value[1] = (byte) length;
  }
}
