package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.StoreFullException;

/**
 * Decides how a full leaf gets room, and when sparse leaves are put together.
 *
 * <p>In this order: drop dead cells; at the end of a run of ascending (or descending) keys, leave
 * the full leaf full and go on in a new one; share with a neighbour that has room; make three
 * leaves of two full ones. So pages stay well filled both in random and in sequential order.
 *
 * <p>Used under the writer lock.
 */
final class RoomMaker {
  /** After so many attempts leaves are only halved, which makes room for certain. */
  private static final int PATIENCE = 3;

  /** So many insertions in a row, one next to the other, are a run wherever its cells lie. */
  private static final int LONG_STREAK = 32;

  /** A neighbour with at least this part of a page free takes cells over. */
  private static final int SHARING_PART = 10;

  private final int pageSize;
  private final LeafDirectory directory;
  private final LeafReplacement replacement;
  private final LeafVerifier verifier;
  private final TreeCounters counters;
  private int streak;
  private final LeafDirectory.Position left = new LeafDirectory.Position();
  private final LeafDirectory.Position right = new LeafDirectory.Position();

  RoomMaker(
      int pageSize,
      LeafDirectory directory,
      LeafReplacement replacement,
      LeafVerifier verifier,
      TreeCounters counters) {
    this.pageSize = pageSize;
    this.directory = directory;
    this.replacement = replacement;
    this.verifier = verifier;
    this.counters = counters;
  }

  /**
   * Makes room in a leaf, or changes which leaf the key belongs to. The caller looks the key up
   * again and calls again, with the next attempt's number, if there is still not enough.
   *
   * @param slot where the key is to be inserted, negative if it replaces a cell
   * @param need bytes wanted
   */
  void makeRoom(
      LeafDirectory.Position at,
      int slot,
      byte[] key,
      int offset,
      int length,
      int need,
      int attempt) {
    replacement.load(at, 1);
    int count = replacement.cells.count();
    int free = replacement.freeInOneImage(1);
    if (free >= need + pageSize / 16 || (count < 2 && free >= need)) {
      compact(at, need);
      return;
    }
    if (slot >= 0
        && attempt < PATIENCE
        && (streak >= LONG_STREAK || isRun(at, slot, count))
        && continueRun(at, slot, key, offset, length, need)) {
      TreeCounters.add(counters.splits, 1);
      return;
    }
    if (attempt >= PATIENCE || !shareWithNeighbour(at, need)) {
      halve(at, need);
    }
  }

  /** Tells how many insertions in a row, this one among them, were next to the one before. */
  void setStreak(int length) {
    streak = length;
  }

  private void compact(LeafDirectory.Position at, int need) {
    replacement.starts[0] = 0;
    replacement.replace(at, 1, 1, need);
    TreeCounters.add(counters.compactions, 1);
  }

  /** Moves the upper half of a leaf's cells, of which there are two or more, to a new leaf. */
  void halve(LeafDirectory.Position at, int need) {
    replacement.load(at, 1);
    replacement.cells.cutEvenly(2, replacement.starts);
    if (!replacement.splitOff(at, replacement.starts[1], need)) {
      throw new IllegalStateException("Half of a leaf does not fit into one: a defect");
    }
    TreeCounters.add(counters.splits, 1);
  }

  /**
   * Whether the cells next to the place were the last ones added, one after the other in key order,
   * and are at least half of the page. A new image ends with its high fence, so cells that were
   * only moved are no run.
   */
  private boolean isRun(LeafDirectory.Position at, int slot, int count) {
    long page = LeafDirectory.page(directory.address(at));
    long header = Memory.getLongVolatile(page);
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    int top = Room.top(directory.room(at));
    int ascending = 0;
    int end = top;
    for (int i = slot - 1; i >= 0 && end > 0; i--) {
      int cell = PageLayout.slot(page, slots, i);
      if (cell + CellLayout.size(page + cell) != end) {
        break;
      }
      end = cell;
      ascending++;
    }
    int descending = 0;
    end = top;
    for (int i = slot; i < count; i++) {
      int cell = PageLayout.slot(page, slots, i);
      if (cell + CellLayout.size(page + cell) != end) {
        break;
      }
      end = cell;
      descending++;
    }
    int run = Math.max(ascending, descending);
    return run >= 2 && run * 2 >= count;
  }

  private boolean continueRun(
      LeafDirectory.Position at, int slot, byte[] key, int offset, int length, int need) {
    if (slot < replacement.cells.count()) {
      // The key lies between the low fence and that cell, so both parts have a range.
      return replacement.splitOff(at, slot, need);
    }
    long page = LeafDirectory.page(directory.address(at));
    int top = Room.top(directory.room(at));
    int fence = CellLayout.size(length - PageLayout.prefixLength(page), 0);
    if (top + fence > pageSize) {
      // Not at the first cell, which may be the low fence itself: the left part had no range.
      return slot > 1 && replacement.splitOff(at, slot - 1, need);
    }
    replacement.addEmpty(at, key, offset, length, top);
    return true;
  }

  /**
   * Shares cells evenly with the neighbour that has more room, if it has enough; else makes four
   * leaves of this one and both neighbours, or three of two where there is only one.
   */
  private boolean shareWithNeighbour(LeafDirectory.Position at, int need) {
    right.set(at);
    boolean hasRight = directory.next(right) && canShare(at, right, right);
    left.set(at);
    boolean hasLeft = directory.previous(left) && canShare(left, at, left);
    int freeRight = hasRight ? free(right) : -1;
    int freeLeft = hasLeft ? free(left) : -1;
    LeafDirectory.Position first = freeRight >= freeLeft ? at : left;
    if (Math.max(freeRight, freeLeft) >= pageSize / SHARING_PART
        && redistribute(first, 2, 2, need)) {
      TreeCounters.add(counters.shifts, 1);
      return true;
    }
    boolean split =
        hasLeft && hasRight
            ? redistribute(left, 3, 4, need)
            : (hasLeft || hasRight) && redistribute(first, 2, 3, need);
    TreeCounters.add(counters.splits, split ? 1 : 0);
    return split;
  }

  /** Whether two leaves may be made anew together, one of which is sound. */
  private boolean canShare(
      LeafDirectory.Position first, LeafDirectory.Position second, LeafDirectory.Position other) {
    // Across a gap nobody could tell later which keys are lost, and which are absent.
    return verifier.isSound(other) && verifier.adjoin(first, second);
  }

  private boolean redistribute(LeafDirectory.Position first, int leaves, int images, int need) {
    replacement.load(first, leaves);
    if (replacement.cells.count() < images) {
      return false;
    }
    replacement.cells.cutEvenly(images, replacement.starts);
    return replacement.replace(first, leaves, images, need);
  }

  /** Puts a leaf that has become sparse together with a neighbour, if one image holds both. */
  void mergeIfSparse(LeafDirectory.Position at) {
    if (Room.live(directory.room(at)) > pageSize / 4) {
      return;
    }
    right.set(at);
    if (directory.next(right) && canShare(at, right, right) && merge(at, right, at)) {
      return;
    }
    left.set(at);
    if (directory.previous(left) && canShare(left, at, left)) {
      merge(left, left, at);
    }
  }

  private boolean merge(
      LeafDirectory.Position first, LeafDirectory.Position other, LeafDirectory.Position at) {
    if (Room.live(directory.room(at)) + pageSize - free(other) > pageSize * 3 / 4) {
      return false;
    }
    replacement.load(first, 2);
    replacement.starts[0] = 0;
    try {
      if (!replacement.replace(first, 2, 1, 0)) {
        return false;
      }
    } catch (StoreFullException e) {
      // Nothing was changed, and the sparse leaf is right as it is: the next removal tries again.
      return true;
    }
    TreeCounters.add(counters.merges, 1);
    return true;
  }

  /** Bytes that neither live cells nor the fixed part and the directory of a leaf take. */
  private int free(LeafDirectory.Position at) {
    long page = LeafDirectory.page(directory.address(at));
    return pageSize - PageLayout.cells(page) - Room.live(room(at));
  }

  /** What is known of a leaf's room, worked out if it is not. */
  long room(LeafDirectory.Position at) {
    long room = directory.room(at);
    if (room == Room.UNKNOWN) {
      room = Room.measure(LeafDirectory.page(directory.address(at)));
      directory.setRoom(at, room);
    }
    return room;
  }
}
