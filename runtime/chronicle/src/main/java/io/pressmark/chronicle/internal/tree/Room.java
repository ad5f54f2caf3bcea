package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * What the writer remembers of the space in a page, in one long on the heap: where free space
 * begins, the bytes of the live cells (the high fence among them), and one hole, the space of a
 * dead cell. 0 means not known; it is then worked out from the page. None of it is on disk.
 */
final class Room {
  static final long UNKNOWN = 0;

  private static final int MASK = 0xFFFF;

  private Room() {}

  static long of(int top, int live, int holeOffset, int holeLength) {
    return (long) top << 48 | (long) live << 32 | (long) holeOffset << 16 | holeLength;
  }

  static int top(long room) {
    return (int) (room >>> 48);
  }

  static int live(long room) {
    return (int) (room >>> 32) & MASK;
  }

  static int holeOffset(long room) {
    return (int) (room >>> 16) & MASK;
  }

  static int holeLength(long room) {
    return (int) room & MASK;
  }

  /** Works out the room of a page that is not being changed. */
  static long measure(long page) {
    long header = Memory.getLongVolatile(page);
    int count = HeaderWord.count(header);
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    int top = PageLayout.cells(page);
    int live = 0;
    for (int i = 0; i <= count; i++) {
      int cell = PageLayout.slot(page, slots, i);
      if (cell != 0) {
        int size = CellLayout.size(page + cell);
        live += size;
        top = Math.max(top, cell + size);
      }
    }
    return of(top, live, 0, 0);
  }
}
