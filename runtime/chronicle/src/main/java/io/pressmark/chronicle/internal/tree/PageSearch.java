package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * Finds keys in a page. A writer may be changing the page meanwhile, so slots and cells may hold
 * anything: every offset is checked before it is followed, and an answer counts only when the
 * header word is still the same afterwards. The fixed part of a page can be trusted.
 */
final class PageSearch {
  /** The page changed while it was read: start again. */
  static final int TORN = -2;

  /** No such key in the page. */
  static final int NONE = -1;

  private static final long LANES = 0x0001_0001_0001_0001L;
  private static final long LANE_TOPS = 0x8000_8000_8000_8000L;

  private PageSearch() {}

  /** The slot whose cell has the key, or {@link #NONE}. Compares four fingerprints at a time. */
  static int find(
      long page, long header, int pageSize, byte[] key, int offset, int length, int fingerprint) {
    int prefix = PageLayout.prefixLength(page);
    if (length < prefix || !Keys.equal(page + PageLayout.LOW, key, offset, prefix)) {
      return NONE;
    }
    int count = HeaderWord.count(header);
    int copy = HeaderWord.copy(header);
    long fingerprints = page + PageLayout.fingerprints(page, copy);
    int slots = PageLayout.slots(page, copy);
    long wanted = fingerprint * LANES;
    for (int i = 0; i < count; i += 4) {
      long difference = Memory.getLong(fingerprints + 2L * i) ^ wanted;
      long matches = difference - LANES & ~difference & LANE_TOPS;
      while (matches != 0) {
        int slot = i + (Long.numberOfTrailingZeros(matches) >>> 4);
        if (slot < count) {
          int cell = PageLayout.slot(page, slots, slot);
          if (isCell(page, cell, pageSize)
              && cell + CellLayout.BODY + length - prefix <= pageSize
              && CellLayout.suffixLength(page + cell) == length - prefix
              && Keys.equal(page + cell + CellLayout.BODY, key, offset + prefix, length - prefix)) {
            return slot;
          }
        }
        matches &= matches - 1;
      }
    }
    return NONE;
  }

  /** The first slot whose key is not below the given one; the count if there is none. */
  static int lowerBound(long page, long header, int pageSize, byte[] key, int offset, int length) {
    int count = HeaderWord.count(header);
    int prefix = PageLayout.prefixLength(page);
    int common = Math.min(prefix, length);
    int order = Keys.compare(page + PageLayout.LOW, prefix, key, offset, common);
    if (order != 0) {
      // All keys of the page begin with the prefix, so all lie on the same side of the given key.
      return order < 0 ? count : 0;
    }
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int cell = PageLayout.slot(page, slots, middle);
      if (!isCell(page, cell, pageSize)) {
        return TORN;
      }
      if (compareSuffix(page, cell, pageSize, key, offset + prefix, length - prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the page's low fence is not above the key. */
  static boolean reachesDownTo(long page, byte[] key, int offset, int length) {
    return Keys.compare(page + PageLayout.LOW, PageLayout.lowLength(page), key, offset, length)
        <= 0;
  }

  /**
   * The high fence compared with a key: positive when above it, and when there is no high fence.
   */
  static int compareHigh(long page, long header, int pageSize, byte[] key, int offset, int length) {
    int cell = highFence(page, header);
    if (cell == 0) {
      return 1;
    }
    if (!isCell(page, cell, pageSize)) {
      return TORN;
    }
    return compareKey(page, cell, pageSize, key, offset, length);
  }

  /** Offset of the cell that is the high fence, 0 if there is none. */
  static int highFence(long page, long header) {
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    return PageLayout.slot(page, slots, HeaderWord.count(header));
  }

  /** Compares the whole key of a cell with a key. */
  static int compareKey(long page, int cell, int pageSize, byte[] key, int offset, int length) {
    int prefix = PageLayout.prefixLength(page);
    int common = Math.min(prefix, length);
    int order = Keys.compare(page + PageLayout.LOW, prefix, key, offset, common);
    if (order != 0) {
      return order;
    }
    return compareSuffix(page, cell, pageSize, key, offset + prefix, length - prefix);
  }

  private static int compareSuffix(
      long page, int cell, int pageSize, byte[] key, int offset, int length) {
    return Keys.compare(
        page + cell + CellLayout.BODY, suffixInPage(page, cell, pageSize), key, offset, length);
  }

  /** A cell's suffix length, cut where the page ends: it may change after it was checked. */
  static int suffixInPage(long page, int cell, int pageSize) {
    return Math.min(CellLayout.suffixLength(page + cell), pageSize - cell - CellLayout.BODY);
  }

  /** Whether an offset read from a slot is that of a cell that lies inside the page. */
  static boolean isCell(long page, int cell, int pageSize) {
    return cell >= PageLayout.LOW
        && cell + CellLayout.BODY <= pageSize
        && cell
                + CellLayout.BODY
                + CellLayout.suffixLength(page + cell)
                + CellLayout.valueLength(page + cell)
            <= pageSize;
  }
}
