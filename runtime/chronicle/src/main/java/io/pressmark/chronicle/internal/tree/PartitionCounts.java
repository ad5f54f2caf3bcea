package io.pressmark.chronicle.internal.tree;

/**
 * What a partition counted when its store was closed. Of the pages it is enough to know whether
 * there were any once a process died: a tree that has pages never goes back to none.
 *
 * @param bytes the bytes of all keys and values; negative if what is known is older than the pages
 * @param pages the pages of its entries, and one more if some are known to be lost
 * @param chunkPages the pages of its large values, and one more if some are known to be lost
 */
public record PartitionCounts(long bytes, long pages, long chunkPages) {
  /** Nothing is known. */
  public static final PartitionCounts NONE = new PartitionCounts(-1, 0, 0);

  /** Of a store that was not closed properly since this was counted. */
  public PartitionCounts outdated() {
    return new PartitionCounts(-1, pages, chunkPages);
  }
}
