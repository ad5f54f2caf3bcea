package io.pressmark.chronicle.internal.tree;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Finds where to divide a partition: at first eight bytes of keys such that about half of the pages
 * lie on either side. Entries with the same first eight bytes are never divided.
 */
final class DivisionPoint {
  /** A half with less than one in so many pages is not worth a partition. */
  private static final int LEAST_PART = 8;

  private DivisionPoint() {}

  /**
   * @param leaves the first eight bytes of the low fences of all leaves, in any order
   * @param first the first eight bytes a key of the partition can have
   * @param last the last ones
   * @return the first eight bytes of the right half; empty if there are none that would do
   */
  static OptionalLong find(long[] leaves, long first, long last) {
    // Unsigned order, by way of signed order.
    long[] sorted = Arrays.stream(leaves).map(DivisionPoint::flip).sorted().toArray();
    int count = sorted.length;
    if (count < 2) {
      return OptionalLong.empty();
    }
    long middle = sorted[count / 2];
    int below = lowerBound(sorted, middle);
    int upTo = middle == Long.MAX_VALUE ? count : lowerBound(sorted, middle + 1);
    boolean before = flip(middle) != first && isEven(below, count);
    boolean behind = flip(middle) != last && isEven(upTo, count);
    if (before && (!behind || count - 2 * below <= 2 * upTo - count)) {
      return OptionalLong.of(flip(middle));
    }
    return behind ? OptionalLong.of(flip(middle + 1)) : OptionalLong.empty();
  }

  private static boolean isEven(int left, int count) {
    return Math.min(left, count - left) * LEAST_PART >= count;
  }

  private static int lowerBound(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long flip(long unsigned) {
    return unsigned ^ Long.MIN_VALUE;
  }
}
