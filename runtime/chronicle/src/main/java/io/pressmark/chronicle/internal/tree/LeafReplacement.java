package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.PageStore;

/**
 * Replaces neighbouring leaves by others with the same content: the one way in which the structure
 * of a tree changes.
 *
 * <h2>The rule at opening</h2>
 *
 * Opening a store reads the leaves of a space and applies one rule: sorted by low fence, of leaves
 * with the same low fence the highest generation counts, and a leaf ends where the next one begins.
 * So the leaf that answers for a key is the one with the greatest low fence not above it.
 *
 * <h2>The order of steps, and why every stop between two of them is harmless</h2>
 *
 * Let old leaves O1..Ok cover a range and new images N1..Nm cover the same range with the same
 * entries. Low fences of O1 and N1 are equal.
 *
 * <ol>
 *   <li>Pages are allocated and written, unpublished. A stop leaves free pages with odd content.
 *   <li>The images are published from right to left, each by its header word, with a generation
 *       above that of every old leaf. Suppose Nj answers for a key that is beyond Nj's high fence.
 *       Then the next image begins at or below that key and, being further right, is published: it
 *       would answer. Suppose an old leaf answers for a key: all old leaves are there, so it is the
 *       one that holds the key. So whoever answers holds the key.
 *   <li>The directory is changed. Readers that looked before it changed still find the old leaves
 *       as they were.
 *   <li>The old leaves are retired from left to right. Suppose an old leaf answers for a key beyond
 *       its own high fence. Then its right neighbour, which begins there, would answer instead,
 *       unless retired; but it is retired later. So whoever answers holds the key.
 * </ol>
 *
 * A split or a cut that keeps its left leaf is the same with N1 being O1 itself: its last step is
 * not a retirement but one header word that lowers its high fence to where N2 begins.
 *
 * <p>Where two images meet makes no difference to any of this: at an entry, so that both have
 * content, or at any key in between, where a partition is going to be divided.
 *
 * <p>No step changes an entry, so a change of an entry is never half done by a change of structure.
 * Only step 1 is meant to fail (no page to be had), and it leaves nothing behind. What is thrown
 * later all the same, as when memory runs out, leaves pages that the directory does not know: the
 * store stops, see {@link TreeContext#broken}, and opening begins with the pages.
 *
 * <p>Used under the writer lock.
 */
final class LeafReplacement {
  /** Most images one replacement can make. */
  static final int MAX_IMAGES = 4;

  private static final int MAX_REPLACED = 3;

  private final TreeContext context;
  private final PageStore store;
  private final int pageSize;
  private final LeafDirectory directory;
  private final PageWriter writer;
  private final PageImage image;
  private final RetiredPages retired;
  private final TreeCounters counters;

  final CellList cells = new CellList();
  final int[] starts = new int[MAX_IMAGES + 1];

  private final KeyBuffer[] fences = new KeyBuffer[MAX_IMAGES + 1];
  private final int[] newIds = new int[MAX_IMAGES];
  private final long[] newPages = new long[MAX_IMAGES];
  private final long[] newRooms = new long[MAX_IMAGES];
  private final long[] oldPages = new long[MAX_REPLACED];
  private final int[] oldIds = new int[MAX_REPLACED];
  private final LeafDirectory.Position walk = new LeafDirectory.Position();

  LeafReplacement(
      TreeContext context,
      LeafDirectory directory,
      PageWriter writer,
      PageImage image,
      RetiredPages retired,
      TreeCounters counters) {
    this.context = context;
    this.store = context.store();
    this.pageSize = store.pageSize();
    this.directory = directory;
    this.writer = writer;
    this.image = image;
    this.retired = retired;
    this.counters = counters;
    for (int i = 0; i < fences.length; i++) {
      fences[i] = new KeyBuffer();
    }
  }

  /** Loads the cells of some leaves into {@link #cells}, ready for {@link #replace}. */
  void load(LeafDirectory.Position first, int leaves) {
    cells.clear();
    walk.set(first);
    for (int i = 0; i < leaves; i++) {
      oldPages[i] = LeafDirectory.page(directory.address(walk));
      oldIds[i] = directory.pageId(walk);
      cells.add(oldPages[i]);
      directory.next(walk);
    }
  }

  /** Bytes free in the image that all loaded cells would make; negative if they do not fit. */
  int freeInOneImage(int leaves) {
    fences[0].setLow(oldPages[0]);
    setHigh(fences[1], oldPages[leaves - 1]);
    return pageSize - image.leastSize(fences[0], fences[1], cells, 0, cells.count());
  }

  /**
   * Replaces the leaves that were loaded by images that begin at the cells {@link #starts}.
   *
   * @param keepFree bytes that slots for cells to come must leave to the cells themselves
   * @return false if an image would not fit into a page: cells of leaves with a long prefix grow
   *     where they meet cells of others; nothing was changed then
   */
  boolean replace(LeafDirectory.Position first, int leaves, int images, int keepFree) {
    for (int i = 1; i < images; i++) {
      fences[i].setCell(cells.page(starts[i]), cells.cell(starts[i]), pageSize);
    }
    return replaceBetween(first, leaves, images, keepFree);
  }

  /**
   * Replaces the loaded leaf by two that meet at a key between its fences, which need not be that
   * of an entry.
   *
   * @param from the first cell that is not below the key
   * @return false if an image would not fit into a page; nothing was changed then
   */
  boolean cut(LeafDirectory.Position at, KeyBuffer key, int from) {
    fences[1].set(key);
    starts[0] = 0;
    starts[1] = from;
    return replaceBetween(at, 1, 2, 0);
  }

  /** Replaces the loaded leaves; the inner fences are set. */
  private boolean replaceBetween(
      LeafDirectory.Position first, int leaves, int images, int keepFree) {
    fences[0].setLow(oldPages[0]);
    setHigh(fences[images], oldPages[leaves - 1]);
    starts[images] = cells.count();
    for (int i = 0; i < images; i++) {
      int size = image.leastSize(fences[i], fences[i + 1], cells, starts[i], starts[i + 1]);
      if (size > pageSize) {
        return false;
      }
    }
    allocate(0, images);
    for (int i = 0; i < images; i++) {
      write(i, fences[i], fences[i + 1], starts[i], starts[i + 1], keepFree);
    }
    wholly(
        () -> {
          publish(0, images, leaves);
          if (images == 1 && leaves == 1) {
            directory.exchange(first, newPages[0], newIds[0], newRooms[0]);
          } else {
            directory.replace(
                first, leaves, leavesOf(0, images, new LeafDirectory.Block(images), 0));
          }
          for (int i = 0; i < leaves; i++) {
            writer.retire(oldPages[i]);
            retired.add(oldIds[i]);
          }
        });
    TreeCounters.add(counters.pages, images - leaves);
    return true;
  }

  /**
   * Moves the cells from {@code from} on to a new leaf on the right; the loaded leaf stays.
   *
   * @return false if they would not fit there, since its low fence may be much longer; nothing was
   *     changed then
   */
  boolean splitOff(LeafDirectory.Position at, int from, int keepFree) {
    fences[1].setCell(cells.page(from), cells.cell(from), pageSize);
    setHigh(fences[2], oldPages[0]);
    if (image.leastSize(fences[1], fences[2], cells, from, cells.count()) > pageSize) {
      return false;
    }
    long page = oldPages[0];
    addRight(at, from, keepFree);
    wholly(
        () -> {
          writer.truncate(page, Memory.getLongVolatile(page), from);
        });
    return true;
  }

  /**
   * Adds an empty leaf on the right that begins at a key above all cells of the loaded leaf.
   *
   * @param fence offset in the loaded leaf where there is room for a cell that is only this key
   */
  void addEmpty(LeafDirectory.Position at, byte[] key, int offset, int length, int fence) {
    fences[1].set(key, offset, length);
    addRight(at, cells.count(), 0);
    long page = oldPages[0];
    wholly(
        () -> {
          writer.writeCell(page, fence, CellLayout.FENCE, key, offset, length, key, offset, 0);
          writer.fenceOff(page, Memory.getLongVolatile(page), cells.count(), fence);
        });
  }

  /** Publishes a leaf from {@code fences[1]} to the loaded leaf's high fence. */
  private void addRight(LeafDirectory.Position at, int from, int keepFree) {
    setHigh(fences[2], oldPages[0]);
    allocate(1, 2);
    write(1, fences[1], fences[2], from, cells.count(), keepFree);
    starts[1] = from;
    starts[2] = cells.count();
    LeafDirectory.Block both = new LeafDirectory.Block(2);
    fences[0].setLow(oldPages[0]);
    both.set(0, fences[0].first8(), oldPages[0], oldIds[0], Room.UNKNOWN);
    wholly(
        () -> {
          publish(1, 2, 1);
          directory.replace(at, 1, leavesOf(1, 2, both, 1));
        });
    TreeCounters.add(counters.pages, 1);
  }

  /** Adds the first leaf of a tree, empty, without an upper bound. */
  void addFirst(KeyBuffer low) {
    cells.clear();
    fences[0].set(low);
    fences[1].setUnbounded();
    allocate(0, 1);
    write(0, fences[0], fences[1], 0, 0, 0);
    starts[0] = 0;
    starts[1] = 0;
    wholly(
        () -> {
          publish(0, 1, 0);
          directory.reset(leavesOf(0, 1, new LeafDirectory.Block(1), 0));
        });
    TreeCounters.add(counters.pages, 1);
  }

  /** Publishes an image of a leaf's first cells, for recovery; returns its page. */
  int copyCut(long page, int count, KeyBuffer high) {
    cells.clear();
    cells.add(page);
    oldPages[0] = page;
    fences[0].setLow(page);
    if (image.leastSize(fences[0], high, cells, 0, count) > pageSize) {
      throw new IllegalStateException("A leaf cannot be cut: a defect");
    }
    allocate(0, 1);
    write(0, fences[0], high, 0, count, 0);
    starts[0] = 0;
    starts[1] = count;
    publish(0, 1, 1);
    return newIds[0];
  }

  /**
   * Takes steps that make something visible and belong together: to stop between them is the end.
   */
  private void wholly(Runnable steps) {
    try {
      steps.run();
    } catch (RuntimeException | Error e) {
      context.broken(e);
      throw e;
    }
  }

  private void setHigh(KeyBuffer fence, long page) {
    int cell = PageSearch.highFence(page, Memory.getLongVolatile(page));
    if (cell == 0) {
      fence.setUnbounded();
    } else {
      fence.setCell(page, cell, pageSize);
    }
  }

  private void allocate(int from, int to) {
    retired.release();
    int done = from;
    try {
      for (; done < to; done++) {
        newIds[done] = store.allocate();
      }
    } finally {
      for (int i = from; done < to && i < done; i++) {
        store.free(newIds[i]);
      }
    }
  }

  private void write(int i, KeyBuffer low, KeyBuffer high, int from, int to, int keepFree) {
    newPages[i] = store.address(newIds[i]);
    newRooms[i] = image.write(newIds[i], newPages[i], low, high, cells, from, to, keepFree);
  }

  private void publish(int from, int to, int leaves) {
    long generation = 0;
    for (int i = 0; i < leaves; i++) {
      generation = HeaderWord.later(generation, generationOf(oldPages[i]));
    }
    for (int i = to - 1; i >= from; i--) {
      long before = HeaderWord.later(generation, generationOf(newPages[i]));
      int count = starts[i + 1] - starts[i];
      writer.publish(newPages[i], HeaderWord.of(before + 1, HeaderWord.LEAF, 0, count));
    }
  }

  private static long generationOf(long page) {
    return HeaderWord.generation(Memory.getLongVolatile(page));
  }

  private LeafDirectory.Block leavesOf(int from, int to, LeafDirectory.Block into, int at) {
    for (int i = from; i < to; i++) {
      into.set(at + i - from, fences[i].first8(), newPages[i], newIds[i], newRooms[i]);
    }
    return into;
  }
}
