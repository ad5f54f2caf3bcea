package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.stream.StreamRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of a change stream: the value of an entry in the stream's hidden table. The entry's key
 * has the layout of {@link ItemKeyDescriptor}; its partition key is the number of the shard (1
 * byte), its sort key the record's number in the shard (8 bytes), from 1 on without a gap. All
 * numbers big-endian.
 *
 * <pre>
 *   0   1       4       5        13         15         17
 *   +---+-------+-------+--------+----------+----------+------------+
 *   | 1 | size  | flags | millis | len of   | len of   | len of old | ...
 *   |   |       |       |        | part. key| sort key | image      |
 *   +---+-------+-------+--------+----------+----------+------------+
 *   21
 *   +---------------+----------+-----------+-----------+
 *   | partition key | sort key | old image | new image |
 *   +---------------+----------+-----------+-----------+
 *
 *   flags:  0-1  0 INSERT, 1 MODIFY, 2 REMOVE
 *           2    by time to live
 *           3    has the old image
 *           4    has the new image
 *           7    trimmed: nothing follows; keeps the number of the last record
 * </pre>
 *
 * The first four bytes are those of {@link ItemFormat}, with the size of the value as the item
 * size: whoever weighs entries need not know what they are. Images are items as their table stores
 * them, with its names.
 */
public final class StreamRecordDescriptor {
  static final int FLAGS = ItemFormat.HEADER;
  private static final int MILLIS = FLAGS + 1;
  private static final int PARTITION_LENGTH = MILLIS + Long.BYTES;
  private static final int SORT_LENGTH = PARTITION_LENGTH + Short.BYTES;
  private static final int OLD_LENGTH = SORT_LENGTH + Short.BYTES;
  private static final int KEY = OLD_LENGTH + Integer.BYTES;

  private static final int TYPE_MASK = 3;
  private static final int BY_TIME_TO_LIVE = 1 << 2;
  private static final int HAS_OLD = 1 << 3;
  private static final int HAS_NEW = 1 << 4;
  private static final int TRIMMED = 1 << 7;

  private static final List<ChangeType> TYPES = List.of(ChangeType.values());

  private StreamRecordDescriptor() {}

  static byte[] encode(
      ChangeType type,
      boolean byTimeToLive,
      long millis,
      EncodedKey key,
      @Nullable EncodedItem oldImage,
      @Nullable EncodedItem newImage) {
    int oldLength = oldImage == null ? 0 : oldImage.length();
    int newLength = newImage == null ? 0 : newImage.length();
    int flags =
        TYPES.indexOf(type)
            | (byTimeToLive ? BY_TIME_TO_LIVE : 0)
            | (oldImage == null ? 0 : HAS_OLD)
            | (newImage == null ? 0 : HAS_NEW);
    byte[] value = new byte[KEY + key.length() + oldLength + newLength];
    ByteBuffer out = begin(value, flags);
    out.putLong(millis)
        .putShort((short) key.partitionLength())
        .putShort((short) key.sortLength())
        .putInt(oldLength)
        .put(key.bytes(), 0, key.length());
    if (oldImage != null) {
      out.put(oldImage.bytes(), 0, oldLength);
    }
    if (newImage != null) {
      out.put(newImage.bytes(), 0, newLength);
    }
    return value;
  }

  /** The value of an entry whose record is trimmed. */
  public static byte[] trimmed() {
    byte[] value = new byte[FLAGS + 1];
    begin(value, TRIMMED);
    return value;
  }

  private static ByteBuffer begin(byte[] value, int flags) {
    return ByteBuffer.wrap(value).putInt(ItemFormat.VERSION << 24 | value.length).put((byte) flags);
  }

  public static boolean isTrimmed(byte[] value, int offset) {
    return (value[offset + FLAGS] & TRIMMED) != 0;
  }

  /** When a record was written, in milliseconds since the epoch. */
  public static long millis(byte[] value, int offset) {
    return ByteBuffer.wrap(value).getLong(offset + MILLIS);
  }

  static StreamRecord decode(String sequenceNumber, byte[] value, int offset, int length) {
    ByteBuffer in = ByteBuffer.wrap(value, offset, length).slice();
    int flags = in.get(FLAGS);
    int partition = Short.toUnsignedInt(in.getShort(PARTITION_LENGTH));
    int sort = Short.toUnsignedInt(in.getShort(SORT_LENGTH));
    int old = in.getInt(OLD_LENGTH);
    int at = offset + KEY;
    EncodedKey key = new EncodedKey();
    key.set(value, at, partition, at + partition, sort);
    at += partition + sort;
    return new StreamRecord(
        TYPES.get(flags & TYPE_MASK),
        sequenceNumber,
        Instant.ofEpochMilli(in.getLong(MILLIS)),
        (flags & BY_TIME_TO_LIVE) != 0,
        key,
        (flags & HAS_OLD) == 0 ? null : item(value, at, old),
        (flags & HAS_NEW) == 0 ? null : item(value, at + old, offset + length - at - old));
  }

  private static EncodedItem item(byte[] value, int offset, int length) {
    EncodedItem item = new EncodedItem();
    item.set(value, offset, length);
    return item;
  }
}
