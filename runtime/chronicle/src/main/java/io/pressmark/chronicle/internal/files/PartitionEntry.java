package io.pressmark.chronicle.internal.files;

/**
 * A partition of a table in the catalogue, with what it counted when the store was last closed
 * cleanly.
 *
 * @param firstHash the first hash of its range, as an unsigned number; the range ends before the
 *     next partition's
 * @param itemBytes DynamoDB's size of its items
 * @param entryBytes the bytes of all keys and values
 * @param pages the pages of its items, and one more if some are known to be lost
 * @param chunkPages the pages of its large items, and one more if some are known to be lost
 */
public record PartitionEntry(
    long firstHash, long itemBytes, long entryBytes, long pages, long chunkPages) {

  /** Of a partition that was not there yet when the store was last closed. */
  public static PartitionEntry uncounted(long firstHash) {
    return new PartitionEntry(firstHash, 0, 0, 0, 0);
  }
}
