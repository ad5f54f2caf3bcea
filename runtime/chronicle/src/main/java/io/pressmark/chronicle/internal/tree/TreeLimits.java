package io.pressmark.chronicle.internal.tree;

/**
 * What fits into a page of a given size, in bytes. A page must always take two of the largest cells
 * beside the longest fences, or a split could fail to make room.
 */
public final class TreeLimits {
  /** Pages below this hold too little to be of use. */
  public static final int MIN_PAGE_SIZE = 512;

  /** A slot names a cell by a 16-bit offset, and value lengths have 16 bits. */
  public static final int MAX_PAGE_SIZE = 32_768;

  /** Largest value of an entry. */
  public static final int MAX_VALUE = 16 << 20;

  private static final int LONGEST_KEY = 3_600;

  final int pageSize;
  final int maxKey;
  final int maxCell;

  /** Value bytes of one chunk of a large value: four chunks fill a page. */
  final int chunk;

  TreeLimits(int pageSize) {
    if (pageSize < MIN_PAGE_SIZE || pageSize > MAX_PAGE_SIZE || pageSize % 8 != 0) {
      throw new IllegalArgumentException(
          "page size must be a multiple of 8 from "
              + MIN_PAGE_SIZE
              + " to "
              + MAX_PAGE_SIZE
              + ": "
              + pageSize);
    }
    this.pageSize = pageSize;
    int quarter = (pageSize - 320) / 4;
    this.maxKey = Math.min(LONGEST_KEY, quarter);
    this.maxCell = quarter + 72 & ~3;
    this.chunk = (pageSize - 288) / 4 - CellLayout.BODY - LargeValues.KEY_LENGTH & ~3;
  }

  /** The longest key an entry may have in pages of this size; 3,600 bytes from 16 KB on. */
  public static int maxKey(int pageSize) {
    return new TreeLimits(pageSize).maxKey;
  }
}
