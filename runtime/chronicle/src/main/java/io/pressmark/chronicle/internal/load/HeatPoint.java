package io.pressmark.chronicle.internal.load;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds where to divide a partition so that each half has about half of its hot keys' operations.
 */
public final class HeatPoint {
  /** A half with less than one in so many operations is not worth a division. */
  private static final int LEAST_PART = 8;

  private HeatPoint() {}

  /**
   * @param keys hot keys of the partition, in any order
   * @return the first hash of the right half; empty if one key has nearly all
   */
  public static OptionalLong find(List<HotKeys.Counted> keys) {
    List<HotKeys.Counted> sorted =
        keys.stream()
            .sorted(Comparator.comparing(HotKeys.Counted::hash, Long::compareUnsigned))
            .toList();
    long all = keys.stream().mapToLong(HotKeys.Counted::count).sum();
    long left = 0;
    long best = 0;
    OptionalLong point = OptionalLong.empty();
    for (int i = 1; i < sorted.size(); i++) {
      left += sorted.get(i - 1).count();
      long smaller = Math.min(left, all - left);
      if (smaller > best && smaller * LEAST_PART >= all) {
        best = smaller;
        point = OptionalLong.of(sorted.get(i).hash());
      }
    }
    return point;
  }
}
