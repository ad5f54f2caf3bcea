package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.PageLimits;

/** Hands the entries of a run to a page of items until either ends. */
final class EntryReader {
  private EntryReader() {}

  /**
   * Reads on.
   *
   * @return whether the run came to its end before the page did
   */
  static boolean read(TablePartition partition, Run run, PageCollector page) {
    long offered = 0;
    try {
      while (partition.entries().read(run, page.remaining(), PageLimits.MAX_PAGE_BYTES)) {
        for (int i = 0; i < run.size(); i++) {
          offered++;
          if (!offer(run, i, page)) {
            return false;
          }
        }
      }
      return true;
    } finally {
      partition.countReads(offered);
    }
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
