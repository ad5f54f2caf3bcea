package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ScanRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hands the entries of a run to a page until either ends. */
final class EntryReader {
  /** Hands one entry to a page. */
  @FunctionalInterface
  interface Offer {
    /** Says how the page goes on. */
    Next entry(byte[] bytes, int key, int keyLength, int value, int valueLength);
  }

  /** How a page goes on behind an entry that it was offered. */
  enum Next {
    /** With the next entry. */
    MORE,
    /** Not at all. */
    FULL,
    /** With the same entry, read again: it is not what it was any more. */
    AGAIN;

    /**
     * @param more whether the page takes more
     */
    static Next of(boolean more) {
      return more ? MORE : FULL;
    }
  }

  private EntryReader() {}

  /** Reads entries of one partition key in order until the page or the range ends. */
  static void readCollection(
      EngineTable table,
      EncodedKey collection,
      KeyRange range,
      boolean ascending,
      @Nullable EncodedKey startAfter,
      Offer offer,
      PageCollector page) {
    Scratch scratch = Scratch.get();
    scratch.key.setPrefix(collection);
    table.note(scratch, scratch.key.hash(), collection);
    byte[] from = scratch.key.withSortKey(range.lower());
    byte[] upper = range.upper();
    byte[] to = upper == null ? scratch.key.behindPrefix() : scratch.key.withSortKey(upper);
    if (startAfter != null) {
      ItemKey last = new ItemKey();
      last.set(startAfter);
      if (!last.hasPrefixOf(scratch.key)) {
        throw new ValidationException(
            "The exclusive start key belongs to another partition key than the query asks for");
      }
      if (ascending) {
        from = larger(from, last.successor());
      } else {
        to = smaller(to, last.toByteArray());
      }
    }
    if (ascending) {
      scratch.run.forward(from, to);
    } else {
      scratch.run.backward(from, to);
    }
    try {
      read(table, scratch.key.hash(), scratch.run, page, offer);
      table.requireThere();
    } catch (RuntimeException e) {
      throw table.failure(e);
    }
  }

  /** Reads entries of a segment until the page or the segment ends. */
  static void readAll(EngineTable table, ScanRequest request, Offer offer, PageCollector page) {
    HashRange segment = HashRange.part(request.segment(), request.totalSegments());
    byte @Nullable [] start = null;
    EncodedKey startAfter = request.startAfter();
    if (startAfter != null) {
      ItemKey last = new ItemKey();
      last.set(startAfter);
      if (!segment.contains(last.hash())) {
        throw new ValidationException(
            "The exclusive start key belongs to another segment of the scan");
      }
      start = last.successor();
    }
    try {
      read(new TableRun(table, segment, start, Scratch.get().run), page, offer);
      table.requireThere();
    } catch (RuntimeException e) {
      throw table.failure(e);
    }
  }

  /**
   * Reads on within one item collection.
   *
   * @param hash of the collection's partition key
   */
  private static void read(EngineTable table, long hash, Run run, PageCollector page, Offer to) {
    while (true) {
      TablePartition partition = table.partitions().of(hash);
      try {
        while (partition.entries().read(run, page.remaining(), PageLimits.MAX_PAGE_BYTES)) {
          if (!offer(run, partition, page, to)) {
            return;
          }
        }
        if (page.scannedBytes() == 0) {
          partition.use().countRead(0, page.costOfRead() * CapacityUnits.ofRead(0));
        }
        return;
      } catch (PartitionMovedException e) {
        // The run is where it was; another partition has the collection now.
      }
    }
  }

  /** Reads on within a range of hashes. */
  private static void read(TableRun run, PageCollector page, Offer to) {
    boolean more = true;
    while (more && run.next(page.remaining(), PageLimits.MAX_PAGE_BYTES)) {
      more = offer(run.entries(), run.partition(), page, to);
    }
  }

  /** Hands over what was read; says whether the page takes more. */
  private static boolean offer(Run run, TablePartition partition, PageCollector page, Offer to) {
    int offered = 0;
    long before = page.scannedBytes();
    Next next = Next.MORE;
    try {
      while (next == Next.MORE && offered < run.size()) {
        next =
            to.entry(
                run.bytes(),
                run.keyOffset(offered),
                run.keyLength(offered),
                run.valueOffset(offered),
                run.valueLength(offered));
        offered += next == Next.AGAIN ? 0 : 1;
      }
    } finally {
      partition.use().countRead(offered, page.costOfRead() * unitsSince(before, page));
    }
    if (next == Next.AGAIN) {
      run.returnTo(offered);
    }
    return next != Next.FULL;
  }

  /** What the page has come to cost: its bytes are summed, then rounded. */
  private static long unitsSince(long bytesBefore, PageCollector page) {
    if (page.scannedBytes() == bytesBefore) {
      return 0;
    }
    long now = CapacityUnits.ofRead(page.scannedBytes());
    return bytesBefore == 0 ? now : now - CapacityUnits.ofRead(bytesBefore);
  }

  /**
   * Hands items to a page, those apart that have expired and are hidden.
   *
   * @param hidden null if none is
   */
  static Offer items(PageCollector page, @Nullable Expiry hidden) {
    if (hidden == null) {
      return (bytes, key, keyLength, value, valueLength) ->
          offerItem(bytes, key, keyLength, value, valueLength, page, null, 0);
    }
    long now = hidden.now();
    return (bytes, key, keyLength, value, valueLength) ->
        offerItem(bytes, key, keyLength, value, valueLength, page, hidden, now);
  }

  private static Next offerItem(
      byte[] bytes,
      int key,
      int keyLength,
      int value,
      int valueLength,
      PageCollector page,
      @Nullable Expiry hidden,
      long now) {
    int sort = ItemKeyDescriptor.sortKey(bytes, key);
    int partitionKey = key + ItemKeyDescriptor.PARTITION_KEY;
    int partitionLength = sort - ItemKeyDescriptor.PARTITION_KEY;
    int item = value;
    if (ItemKeyDescriptor.isDigested(bytes, key)) {
      partitionKey = value + ItemKeyDescriptor.VALUE_PREFIX;
      partitionLength = ItemKeyDescriptor.partitionKeyLength(bytes, value);
      item = partitionKey + partitionLength;
    }
    int sortLength = keyLength - sort;
    int itemLength = value + valueLength - item;
    if (hidden != null
        && hidden.hasExpired(
            now, bytes, partitionKey, partitionLength, key + sort, sortLength, item, itemLength)) {
      return Next.MORE;
    }
    return Next.of(
        page.offer(bytes, partitionKey, partitionLength, key + sort, sortLength, item, itemLength));
  }

  private static byte[] larger(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
  }

  private static byte[] smaller(byte @Nullable [] a, byte[] b) {
    return a == null || Arrays.compareUnsigned(a, b) > 0 ? b : a;
  }
}
