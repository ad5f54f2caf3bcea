package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Arrays;

/** The cells of some neighbouring pages in key order: what new images are made of. */
final class CellList {
  private int count;
  private long[] pages = new long[64];
  private int[] cells = new int[64];
  private int[] fingerprints = new int[64];

  /** Size of each cell if its page had no prefix, without padding. */
  private int[] fullSizes = new int[64];

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** Appends all cells of a page that is not being changed. */
  void add(long page) {
    long header = Memory.getLongVolatile(page);
    int added = HeaderWord.count(header);
    ensure(count + added);
    int copy = HeaderWord.copy(header);
    int slots = PageLayout.slots(page, copy);
    int prints = PageLayout.fingerprints(page, copy);
    int prefix = PageLayout.prefixLength(page);
    for (int i = 0; i < added; i++) {
      int cell = PageLayout.slot(page, slots, i);
      long address = page + cell;
      pages[count] = page;
      cells[count] = cell;
      fingerprints[count] = PageLayout.slot(page, prints, i);
      fullSizes[count] =
          CellLayout.BODY
              + prefix
              + CellLayout.suffixLength(address)
              + CellLayout.valueLength(address);
      count++;
    }
  }

  long page(int index) {
    return pages[index];
  }

  int cell(int index) {
    return cells[index];
  }

  int fingerprint(int index) {
    return fingerprints[index];
  }

  /** Bytes of some cells in a page with the given prefix length. */
  int bytes(int from, int to, int prefix) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      bytes += (fullSizes[i] - prefix + 3) & ~3;
    }
    return bytes;
  }

  /** Cuts the list into parts of about equal bytes, none empty; needs as many cells as parts. */
  void cutEvenly(int parts, int[] starts) {
    long total = bytes(0, count, 0);
    long sum = 0;
    int index = 0;
    starts[0] = 0;
    for (int part = 1; part < parts; part++) {
      long target = total * part / parts;
      int last = count - (parts - part);
      int first = starts[part - 1] + 1;
      while (index < first || (index < last && sum + fullSizes[index] / 2 < target)) {
        sum += fullSizes[index];
        index++;
      }
      starts[part] = index;
    }
  }

  private void ensure(int capacity) {
    if (capacity > cells.length) {
      int size = Math.max(capacity, cells.length * 2);
      pages = Arrays.copyOf(pages, size);
      cells = Arrays.copyOf(cells, size);
      fingerprints = Arrays.copyOf(fingerprints, size);
      fullSizes = Arrays.copyOf(fullSizes, size);
    }
  }
}
