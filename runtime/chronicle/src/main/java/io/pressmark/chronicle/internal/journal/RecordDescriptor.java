package io.pressmark.chronicle.internal.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A record of the journal. It begins at a multiple of 8. Little-endian, as all that is mapped.
 *
 * <pre>
 *   0        8         16          20      22      24       28      32
 *   +--------+---------+-----------+-------+-------+--------+-------+----------+---------+
 *   | word   | number  | checksum  | kind  | 0     | count  | 0     | entry*   | 0..7: 0 |
 *   +--------+---------+-----------+-------+-------+--------+-------+----------+---------+
 *
 *   word  := length of the whole record, a multiple of 8 (low 4 bytes) | state (high 4 bytes)
 *   entry :=
 *   0       4       6            8              12           16
 *   +-------+-------+------------+--------------+------------+-----+-------+-----+
 *   | space | flags | key length | value length | old length | key | value | old |
 *   +-------+-------+------------+--------------+------------+-----+-------+-----+
 * </pre>
 *
 * The word is stored last, in one piece: it is the commit. A value length of -1 is a deletion, an
 * old length of -1 says that no old value is kept.
 *
 * <p>The checksum is the CRC32C of everything from {@code kind} to the end of the record, then of
 * the number, then of the salt at the head of the segment. So a record left over from an earlier
 * use of the segment, or of the number, never passes for one.
 */
final class RecordDescriptor {
  static final int NUMBER = Long.BYTES;
  static final int CHECKSUM = NUMBER + Long.BYTES;
  static final int KIND = CHECKSUM + Integer.BYTES;
  static final int COUNT = KIND + Integer.BYTES;

  /** Where the entries begin. */
  static final int ENTRIES = COUNT + 2 * Integer.BYTES;

  /** Records are a multiple of this long. */
  static final int ALIGNMENT = Long.BYTES;

  static final int ENTRY_FLAGS = Integer.BYTES;
  static final int ENTRY_KEY_LENGTH = ENTRY_FLAGS + Short.BYTES;
  static final int ENTRY_VALUE_LENGTH = ENTRY_KEY_LENGTH + Short.BYTES;
  static final int ENTRY_OLD_LENGTH = ENTRY_VALUE_LENGTH + Integer.BYTES;

  /** The fixed part of an entry. */
  static final int ENTRY = ENTRY_OLD_LENGTH + Integer.BYTES;

  static final int LONGEST_KEY = 0xFFFF;

  /** The length of a value that is not there. */
  static final int NONE = -1;

  /** The entry tells what was there before it: the old value, or that there was none. */
  static final int OLD_IS_KNOWN = 1;

  /** Committed; its changes may be in the pages or not. */
  static final int COMMITTED = 0x54494D43;

  /** Its changes are all in the pages. */
  static final int APPLIED = 0x4C505041;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private RecordDescriptor() {}

  static long word(int length, int state) {
    return (long) state << Integer.SIZE | length;
  }

  static int length(long word) {
    return (int) word;
  }

  static int state(long word) {
    return (int) (word >>> Integer.SIZE);
  }

  /** Whether a word is a committed record's, that has room between its place and {@code end}. */
  static boolean isRecord(long word, long room) {
    int length = length(word);
    int state = state(word);
    return (state == COMMITTED || state == APPLIED)
        && length >= ENTRIES
        && length % ALIGNMENT == 0
        && length <= room;
  }

  /** Takes the number and the salt into a checksum of the contents, and ends it. */
  static int finish(CRC32C checksum, byte[] sixteen, long number, long salt) {
    putLong(sixteen, 0, number);
    putLong(sixteen, Long.BYTES, salt);
    checksum.update(sixteen, 0, 2 * Long.BYTES);
    return (int) checksum.getValue();
  }

  static void putLong(byte[] bytes, int at, long value) {
    LONG.set(bytes, at, value);
  }

  static void putInt(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }

  static void putShort(byte[] bytes, int at, int value) {
    SHORT.set(bytes, at, (short) value);
  }
}
