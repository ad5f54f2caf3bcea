package io.pressmark.core.store;

/**
 * How large the item collection is that a write went to, items and entries of local indexes
 * together: DynamoDB's {@code SizeEstimateRangeGB}. Its {@code ItemCollectionKey} is the partition
 * key of the write. An estimate, from counts that are there anyway: where a partition holds other
 * collections, too, the range is wide.
 *
 * @param lowerGigabytes the least it can be, 0 where nothing is known
 * @param upperGigabytes the most it can be, up to what other writes do at the same time
 */
public record ItemCollectionMetrics(double lowerGigabytes, double upperGigabytes) {
  private static final double GIGABYTE = 1 << 30;

  /** The range of whole gigabytes around what is known, in bytes. */
  public static ItemCollectionMetrics between(long leastBytes, long mostBytes) {
    return new ItemCollectionMetrics(
        Math.floor(leastBytes / GIGABYTE), Math.floor(mostBytes / GIGABYTE) + 1);
  }
}
