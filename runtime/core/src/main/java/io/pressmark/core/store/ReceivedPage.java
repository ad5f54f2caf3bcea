package io.pressmark.core.store;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;

/**
 * Fills a batch with a page that was made elsewhere, for stores that ask a service for pages. What
 * passed the filter, where the page ended and what it cost is taken as the service says it. One
 * object serves one page and one thread.
 */
public final class ReceivedPage {
  private final ItemBatch batch;

  private ReceivedPage(ItemBatch batch) {
    this.batch = batch;
  }

  /**
   * Begins a page in place of what the batch holds.
   *
   * @param selection what was asked for; items have it and the attributes of their keys
   */
  public static ReceivedPage begin(Selection selection, ItemBatch into) {
    into.clear(1, selection.projection());
    return new ReceivedPage(into);
  }

  /** Adds a copy of the next item. */
  public void add(EncodedKey key, EncodedItem item) {
    int partition = key.partitionLength();
    batch.add(
        key.bytes(), 0, partition, partition, key.sortLength(), item.bytes(), 0, item.length());
  }

  /**
   * Tells what the service counted.
   *
   * @param count the items that passed the filter
   * @param scannedCount the items that were evaluated
   * @param bytes DynamoDB's size of the items that were returned; the service does not tell that of
   *     all it evaluated
   * @param readUnits what the page cost
   * @param fetchedUnits what of that was for items fetched from the table of a local index
   */
  public void report(
      int count, int scannedCount, long bytes, double readUnits, double fetchedUnits) {
    batch.report(count, scannedCount, bytes, readUnits, fetchedUnits);
  }

  /** Tells where a page of a table ended, and that there may be another. */
  public void endsAt(EncodedKey lastEvaluated) {
    batch.endsAt(lastEvaluated, lastEvaluated);
  }

  /**
   * Tells where a page of an index ended, and that there may be another.
   *
   * @param entry the key of the entry, as the store writes it
   * @param tableKey the key of its item
   */
  public void endsAt(EncodedKey entry, EncodedKey tableKey) {
    batch.endsAt(entry, tableKey);
  }
}
