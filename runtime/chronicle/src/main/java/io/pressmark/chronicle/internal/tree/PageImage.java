package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * Writes whole new pages: the fixed part, the cells in key order and, on top of them, the high
 * fence. The page is not part of anything before its header word is published.
 */
final class PageImage {
  private static final byte[] NO_VALUE = new byte[0];

  private final int pageSize;
  private final int spaceId;
  private final int expectedCell;
  private final PageWriter writer;

  /**
   * Makes a writer of images for one tree.
   *
   * @param expectedCell bytes a cell will have where there is none yet to learn from
   */
  PageImage(int pageSize, int spaceId, int expectedCell, PageWriter writer) {
    this.pageSize = pageSize;
    this.spaceId = spaceId;
    this.expectedCell = expectedCell;
    this.writer = writer;
  }

  /** Bytes an image would take, with slots for one cell more than it has. */
  int leastSize(KeyBuffer low, KeyBuffer high, CellList list, int from, int to) {
    int prefix = low.commonPrefix(high);
    return PageLayout.cells(low.length, PageLayout.roundedCapacity(to - from + 1))
        + list.bytes(from, to, prefix)
        + fenceSize(high, prefix);
  }

  /**
   * Writes an image.
   *
   * @param keepFree bytes that slots for cells to come must leave to the cells themselves
   * @return the page's {@link Room}
   */
  long write(
      int pageId,
      long page,
      KeyBuffer low,
      KeyBuffer high,
      CellList list,
      int from,
      int to,
      int keepFree) {
    int prefix = low.commonPrefix(high);
    int capacity = capacity(low, high, prefix, list, from, to, keepFree);
    Memory.putInt(page + PageLayout.VERSION, PageLayout.FORMAT_VERSION);
    Memory.putInt(page + PageLayout.PAGE_ID, pageId);
    Memory.putInt(page + PageLayout.SPACE_ID, spaceId);
    Memory.putShort(page + PageLayout.CAPACITY, capacity);
    Memory.putShort(page + PageLayout.PREFIX_LENGTH, prefix);
    Memory.putInt(page + PageLayout.LOW_LENGTH, low.length);
    Memory.copyFromArray(low.bytes, 0, page + PageLayout.LOW, low.length);
    Memory.putInt(page + PageLayout.FIXED_CHECKSUM, writer.fixedChecksum(page));
    int slots = PageLayout.slots(page, 0);
    int prints = PageLayout.fingerprints(page, 0);
    int start = PageLayout.cells(low.length, capacity);
    if (start + list.bytes(from, to, prefix) + fenceSize(high, prefix) > pageSize) {
      throw new IllegalStateException("An image does not fit into a page: a defect");
    }
    int top = start;
    for (int i = from; i < to; i++) {
      int slot = i - from;
      Memory.putShort(page + slots + 2L * slot, top);
      Memory.putShort(page + prints + 2L * slot, list.fingerprint(i));
      top += moveCell(list.page(i), list.cell(i), page, pageId, top, prefix);
    }
    int fence = 0;
    if (!high.unbounded) {
      fence = top;
      writer.writeCell(page, fence, CellLayout.FENCE, high.bytes, 0, high.length, NO_VALUE, 0, 0);
      top += fenceSize(high, prefix);
    }
    Memory.putShort(page + slots + 2L * (to - from), fence);
    return Room.of(top, top - start, 0, 0);
  }

  /** Copies a cell as it is, but for the length of the prefix it leaves out; returns its size. */
  private static int moveCell(
      long fromPage, int fromCell, long page, int pageId, int cell, int prefix) {
    long from = fromPage + fromCell;
    long to = page + cell;
    int fromPrefix = PageLayout.prefixLength(fromPage);
    int fromSuffix = CellLayout.suffixLength(from);
    int value = CellLayout.valueLength(from);
    int suffix = fromPrefix + fromSuffix - prefix;
    int content =
        Memory.getInt(from + CellLayout.CHECKSUM)
            ^ CellLayout.place(PageLayout.pageId(fromPage), fromCell);
    Memory.putInt(to + CellLayout.CHECKSUM, content ^ CellLayout.place(pageId, cell));
    Memory.putShort(to + CellLayout.KEY, CellLayout.flags(from) | suffix);
    Memory.putShort(to + CellLayout.VALUE_LENGTH, value);
    if (prefix >= fromPrefix) {
      int left = prefix - fromPrefix;
      Memory.copy(
          from + CellLayout.BODY + left, to + CellLayout.BODY, (long) fromSuffix - left + value);
    } else {
      int gained = fromPrefix - prefix;
      Memory.copy(fromPage + PageLayout.LOW + prefix, to + CellLayout.BODY, gained);
      Memory.copy(from + CellLayout.BODY, to + CellLayout.BODY + gained, (long) fromSuffix + value);
    }
    return CellLayout.size(suffix, value);
  }

  private int capacity(
      KeyBuffer low, KeyBuffer high, int prefix, CellList list, int from, int to, int keepFree) {
    int count = to - from;
    int bytes = list.bytes(from, to, prefix);
    int mean = count == 0 ? expectedCell : bytes / count;
    int least = PageLayout.roundedCapacity(count + 1);
    int free = pageSize - PageLayout.cells(low.length, least) - bytes - fenceSize(high, prefix);
    // A slot takes 8 bytes in all four arrays; an eighth more, for cells smaller than the mean.
    int wanted = count + free / (mean + 8);
    wanted += wanted / 8 + 1;
    int affordable = least + (Math.max(0, free - keepFree) / 8 & ~3);
    return Math.min(Math.max(least, PageLayout.roundedCapacity(wanted)), affordable);
  }

  private static int fenceSize(KeyBuffer high, int prefix) {
    return high.unbounded ? 0 : CellLayout.size(high.length - prefix, 0);
  }
}
