package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.PageLimits;

/** Hands the entries of a run to a page of items until either ends. */
final class EntryReader {
  private EntryReader() {}

  /**
   * Reads on within one item collection.
   *
   * @param hash of the collection's partition key
   */
  static void read(EngineTable table, long hash, Run run, PageCollector page) {
    while (true) {
      TablePartition partition = table.partitionOf(hash);
      try {
        while (partition.entries().read(run, page.remaining(), PageLimits.MAX_PAGE_BYTES)) {
          if (!offer(run, partition, page)) {
            return;
          }
        }
        return;
      } catch (PartitionMovedException e) {
        // The run is where it was; another partition has the collection now.
      }
    }
  }

  /** Reads on within a range of hashes. */
  static void read(TableRun run, PageCollector page) {
    boolean more = true;
    while (more && run.next(page.remaining(), PageLimits.MAX_PAGE_BYTES)) {
      more = offer(run.entries(), run.partition(), page);
    }
  }

  /** Hands over what was read; says whether the page takes more. */
  private static boolean offer(Run run, TablePartition partition, PageCollector page) {
    int offered = 0;
    boolean more = true;
    try {
      while (more && offered < run.size()) {
        more = offer(run, offered, page);
        offered++;
      }
    } finally {
      partition.countReads(offered);
    }
    return more;
  }

  private static boolean offer(Run run, int index, PageCollector page) {
    byte[] bytes = run.bytes();
    int key = run.keyOffset(index);
    int sort = ItemKeyDescriptor.sortKey(bytes, key);
    int value = run.valueOffset(index);
    int partitionKey = key + ItemKeyDescriptor.PARTITION_KEY;
    int partitionLength = sort - ItemKeyDescriptor.PARTITION_KEY;
    int item = value;
    if (ItemKeyDescriptor.isDigested(bytes, key)) {
      partitionKey = value + ItemKeyDescriptor.VALUE_PREFIX;
      partitionLength = ItemKeyDescriptor.partitionKeyLength(bytes, value);
      item = partitionKey + partitionLength;
    }
    return page.offer(
        bytes,
        partitionKey,
        partitionLength,
        key + sort,
        run.keyLength(index) - sort,
        item,
        value + run.valueLength(index) - item);
  }
}
