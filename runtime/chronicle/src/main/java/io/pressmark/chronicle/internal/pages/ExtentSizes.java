package io.pressmark.chronicle.internal.pages;

/**
 * How large the extents of a store are: the first one megabyte, then as much as there is up to four
 * megabytes, then an eighth of the store up to 512 MB. So a small store is small, a growing one
 * wastes at most an eighth, and a large one has few files.
 */
public final class ExtentSizes {
  /** Extents hold a multiple of this many pages. */
  public static final int GRANULE = 64;

  private static final long FIRST = 1L << 20;
  private static final long SMALL_STEP = 4L << 20;
  private static final long LARGEST_STEP = 512L << 20;
  private static final int SHARE = 8;

  private ExtentSizes() {}

  /** The pages of the next extent of a store that has {@code pages} pages already. */
  public static int next(long pages, int pageSize) {
    long bytes = pages * pageSize;
    long smallStep = Math.min(SMALL_STEP, Math.max(FIRST, bytes));
    long wanted = Math.min(LARGEST_STEP, Math.max(smallStep, bytes / SHARE));
    long granules = Math.max(1, wanted / pageSize / GRANULE);
    return Math.toIntExact(granules * GRANULE);
  }
}
