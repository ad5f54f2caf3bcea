package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * The bytes of a leaf page, version 1. All numbers are little-endian, all keys compare as unsigned
 * bytes.
 *
 * <pre>
 *    0  +-----------------------------------------------+
 *       | header word (8), see HeaderWord               |  changes; everything up to the slots is fixed
 *    8  +----------------------+------------------------+  for the life of the page
 *       | version (2)          | zero (2)               |
 *   12  +----------------------+------------------------+
 *       | page id (4)                                   |
 *   16  +-----------------------------------------------+
 *       | space id (4): the ordered map it belongs to   |
 *   20  +----------------------+------------------------+
 *       | capacity (2)         | prefix length (2)      |
 *   24  +----------------------+------------------------+
 *       | low fence length (2) | zero (2)               |
 *   28  +----------------------+------------------------+
 *       | CRC32C of 8..28 and of the low fence (4)      |
 *   32  +-----------------------------------------------+
 *       | low fence; its first bytes are the prefix     |  padded to 8
 *       +-----------------------------------------------+
 *       | fingerprints, copy 0: capacity + 1 times 2    |  hash of each cell's whole key
 *       +-----------------------------------------------+
 *       | slots, copy 0: capacity + 1 times 2           |  offset of each cell, in key order;
 *       +-----------------------------------------------+  slot[count] is the high fence, 0 if none
 *       | fingerprints, copy 1                          |
 *       +-----------------------------------------------+
 *       | slots, copy 1                                 |
 *       +-----------------------------------------------+
 *       | cells, see CellLayout; then free space        |
 *       +-----------------------------------------------+
 * </pre>
 *
 * <p>A page holds keys from its low fence (inclusive) to its high fence (exclusive). The prefix is
 * what both fences, and so all its keys, begin with; cells leave it out. Capacity plus one is a
 * multiple of four, so that every array is a whole number of 8-byte words.
 */
final class PageLayout {
  static final int FORMAT_VERSION = 1;

  static final int HEADER = 0;
  static final int VERSION = HEADER + 8;
  static final int PAGE_ID = VERSION + 4;
  static final int SPACE_ID = PAGE_ID + 4;
  static final int CAPACITY = SPACE_ID + 4;
  static final int PREFIX_LENGTH = CAPACITY + 2;
  static final int LOW_LENGTH = PREFIX_LENGTH + 2;
  static final int FIXED_CHECKSUM = LOW_LENGTH + 4;
  static final int LOW = FIXED_CHECKSUM + 4;

  private PageLayout() {}

  static int pageId(long page) {
    return Memory.getInt(page + PAGE_ID);
  }

  static int spaceId(long page) {
    return Memory.getInt(page + SPACE_ID);
  }

  static int capacity(long page) {
    return Memory.getUnsignedShort(page + CAPACITY);
  }

  static int prefixLength(long page) {
    return Memory.getUnsignedShort(page + PREFIX_LENGTH);
  }

  static int lowLength(long page) {
    return Memory.getUnsignedShort(page + LOW_LENGTH);
  }

  /** Offset of the fingerprints of one copy. */
  static int fingerprints(long page, int copy) {
    return directory(lowLength(page)) + copy * 2 * arrayBytes(capacity(page));
  }

  /** Offset of the slots of one copy. */
  static int slots(long page, int copy) {
    int array = arrayBytes(capacity(page));
    return directory(lowLength(page)) + copy * 2 * array + array;
  }

  /** Offset of the first cell. */
  static int cells(long page) {
    return cells(lowLength(page), capacity(page));
  }

  static int cells(int lowLength, int capacity) {
    return directory(lowLength) + 4 * arrayBytes(capacity);
  }

  static int slot(long page, int slots, int index) {
    return Memory.getUnsignedShort(page + slots + 2L * index);
  }

  /** The least capacity the layout allows that is at least {@code wanted}. */
  static int roundedCapacity(int wanted) {
    return Math.min((wanted + 4) & ~3, HeaderWord.MAX_COUNT + 1) - 1;
  }

  private static int directory(int lowLength) {
    return LOW + ((lowLength + 7) & ~7);
  }

  private static int arrayBytes(int capacity) {
    return 2 * (capacity + 1);
  }
}
