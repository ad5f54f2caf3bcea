package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * The bytes of a cell: one entry, or one fence. A cell starts at a multiple of 4 and never changes
 * once it is published; its space is used again only when no slot names it any more.
 *
 * <pre>
 *   0  +-------------------------------------------------+
 *      | checksum (4): CRC32C of flags, lengths, key and |
 *      | value, mixed with page id and offset            |
 *   4  +--------------------------+----------------------+
 *      | flags (4 bits),          | value length (2)     |
 *      | key suffix length (12)   |                      |
 *   8  +--------------------------+----------------------+
 *      | key without the page's prefix, then the value   |  padded to 4
 *      +-------------------------------------------------+
 * </pre>
 *
 * <p>The checksum is of the whole key, so moving a cell to another page, where another prefix may
 * hold, never computes it anew: damage is carried along and found, not signed again.
 */
final class CellLayout {
  static final int CHECKSUM = 0;
  static final int KEY = 4;
  static final int VALUE_LENGTH = 6;
  static final int BODY = 8;

  /** The value is a {@link LargeReference}; the bytes are in the partition's overflow space. */
  static final int LARGE = 0x1000;

  /** The cell is only a high fence: it has a key and no entry. */
  static final int FENCE = 0x2000;

  /** Reserved: further fields follow the value (expiry time, rest of an over-long key). */
  static final int EXTENSION = 0x4000;

  static final int KNOWN_FLAGS = LARGE | FENCE;
  static final int MAX_KEY_LENGTH = 0xFFF;

  private static final int FLAG_MASK = 0xF000;

  private CellLayout() {}

  static int size(int suffixLength, int valueLength) {
    return (BODY + suffixLength + valueLength + 3) & ~3;
  }

  static int size(long cell) {
    return size(suffixLength(cell), valueLength(cell));
  }

  static int suffixLength(long cell) {
    return Memory.getUnsignedShort(cell + KEY) & MAX_KEY_LENGTH;
  }

  static int flags(long cell) {
    return Memory.getUnsignedShort(cell + KEY) & FLAG_MASK;
  }

  static int valueLength(long cell) {
    return Memory.getUnsignedShort(cell + VALUE_LENGTH);
  }

  /** What binds a checksum to its place. */
  static int place(int pageId, int offset) {
    return (int) ((pageId * 0x9E3779B97F4A7C15L + offset * 0xC2B2AE3D27D4EB4FL) >>> 32);
  }
}
