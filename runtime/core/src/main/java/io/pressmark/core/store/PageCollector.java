package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.expression.evaluate.ConditionEvaluator;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's rules of a page, for engines: an engine offers items in order until it is told to
 * stop.
 *
 * <p>A page ends before the item that would take it over 1 MB, or behind the item that reaches the
 * limit; both count items evaluated, before the filter, and the first item is always taken. One
 * collector serves one request and one thread.
 */
public final class PageCollector {
  private final ItemBatch batch;
  private final @Nullable ConditionExpression filter;
  private final int limit;
  private final Selection selection;
  private final double costOfRead;
  private final ItemReader reader = new ItemReader();
  private final @Nullable NameBinding names;
  private final ItemWriter writer = new ItemWriter();

  private PageCollector(
      StoreTable table,
      @Nullable ConditionExpression filter,
      int limit,
      Selection selection,
      double costOfRead,
      ItemBatch batch) {
    this.batch = batch;
    this.filter = filter;
    this.limit = limit;
    this.selection = selection;
    this.costOfRead = costOfRead;
    ScalarKeys.require(selection.projection(), table.definition());
    if (filter != null || selection.projection() != null) {
      TableDefinition definition = table.definition();
      names = NameBinding.untyped(table.names(), definition);
      reader.bind(names, definition);
    } else {
      names = null;
    }
    batch.clear(costOfRead, selection.projection());
  }

  /**
   * Collects a page of a query; checks that the filter names no key attribute, as DynamoDB does.
   */
  public static PageCollector forQuery(StoreTable table, QueryRequest request, ItemBatch into) {
    request.selection().requireOfTable();
    ConditionExpression filter = request.filter();
    ScalarKeys.require(filter, table.definition());
    if (filter != null) {
      for (String attribute : filter.attributes()) {
        if (table.definition().isKey(attribute)) {
          throw new ValidationException(
              "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                  + attribute,
              "; put a condition on the sort key, or filter by another attribute");
        }
      }
    }
    return new PageCollector(
        table,
        filter,
        request.limit(),
        request.selection(),
        request.consistency().costOnTable(),
        into);
  }

  /** Collects a page of a scan, whose filter may name any attribute. */
  public static PageCollector forScan(StoreTable table, ScanRequest request, ItemBatch into) {
    ScalarKeys.require(request.filter(), table.definition());
    request.selection().requireOfTable();
    return new PageCollector(
        table,
        request.filter(),
        request.limit(),
        request.selection(),
        request.consistency().costOnTable(),
        into);
  }

  /**
   * Collects a page of an index; what its filter and its selection may name, the engine has
   * checked.
   *
   * @param costOfRead {@link ReadConsistency#costOn} of the index
   */
  public static PageCollector forIndex(
      StoreTable table,
      @Nullable ConditionExpression filter,
      int limit,
      Selection selection,
      double costOfRead,
      ItemBatch into) {
    return new PageCollector(table, filter, limit, selection, costOfRead, into);
  }

  /**
   * Offers the next entry of an index: an item with its table's key, and the key of the entry.
   *
   * @return whether the page goes on, as for an item
   */
  public boolean offerEntry(EncodedKey entry, EncodedKey key, byte[] item, int offset, int length) {
    int size = ItemFormat.itemSize(item, offset, length);
    if (isFull(size)) {
      return false;
    }
    batch.scannedEntry(size, entry, key);
    int keyPartition = key.partitionLength();
    take(key.bytes(), 0, keyPartition, keyPartition, key.sortLength(), item, offset, length);
    return goesOn();
  }

  /** Whether an entry passes the filter, so that its item is worth fetching. */
  public boolean passes(EncodedKey key, byte[] item, int offset, int length) {
    if (filter == null) {
      return true;
    }
    int partition = key.partitionLength();
    reader.load(key.bytes(), 0, partition, partition, key.sortLength(), item, offset, length);
    return ConditionEvaluator.test(filter, reader);
  }

  /**
   * Offers the next entry of a local index, which {@link #passes} the filter, with its item from
   * the table. As entries and fetched items share a page's 1 MB, it may be left to the next page.
   *
   * @param entrySize DynamoDB's size of the entry
   * @return whether the page goes on, as for an item
   */
  public boolean offerFetched(EncodedKey entry, EncodedKey key, int entrySize, EncodedItem whole) {
    if (isFull(entrySize + whole.itemSize())) {
      return false;
    }
    batch.scannedEntry(entrySize, entry, key);
    batch.fetched(whole.itemSize());
    int keyPartition = key.partitionLength();
    add(
        key.bytes(),
        0,
        keyPartition,
        keyPartition,
        key.sortLength(),
        whole.bytes(),
        0,
        whole.length());
    return goesOn();
  }

  private boolean isFull(int size) {
    if (batch.scannedCount() > 0 && batch.pageBytes() + size > PageLimits.MAX_PAGE_BYTES) {
      batch.endsHere();
      return true;
    }
    return false;
  }

  private boolean goesOn() {
    if (batch.scannedCount() == limit) {
      batch.endsHere();
      return false;
    }
    return true;
  }

  /** How many more items can be evaluated before the limit ends the page. */
  public int remaining() {
    return limit - batch.scannedCount();
  }

  /** What a read costs, as a part of what one that is strongly consistent costs. */
  public double costOfRead() {
    return costOfRead;
  }

  /** DynamoDB's size of the items that were evaluated so far, in bytes. */
  public long scannedBytes() {
    return batch.scannedBytes();
  }

  /**
   * Offers the next item in order; key parts and item lie in one array.
   *
   * @return whether the page goes on. If not, the engine stops; this item may or may not be in the
   *     page
   */
  public boolean offer(
      byte[] source,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      int item,
      int itemLength) {
    int size = ItemFormat.itemSize(source, item, itemLength);
    if (isFull(size)) {
      return false;
    }
    batch.scanned(size, source, partition, partitionLength, sort, sortLength);
    take(source, partition, partitionLength, sort, sortLength, source, item, itemLength);
    return goesOn();
  }

  /** Adds what is to be returned of an item that was evaluated, if it passes the filter. */
  private void take(
      byte[] key,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      byte[] source,
      int item,
      int itemLength) {
    if (filter != null) {
      reader.load(key, partition, partitionLength, sort, sortLength, source, item, itemLength);
      if (!ConditionEvaluator.test(filter, reader)) {
        return;
      }
    }
    add(key, partition, partitionLength, sort, sortLength, source, item, itemLength);
  }

  /** Adds what is to be returned of an item that passed the filter. */
  private void add(
      byte[] key,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      byte[] source,
      int item,
      int itemLength) {
    batch.matched();
    if (selection.isCount()) {
      return;
    }
    NameBinding binding = names;
    ProjectionExpression projection = selection.projection();
    if (binding == null || projection == null) {
      batch.add(key, partition, partitionLength, sort, sortLength, source, item, itemLength);
    } else {
      reader.load(key, partition, partitionLength, sort, sortLength, source, item, itemLength);
      EncodedItem projected = Projector.write(projection, reader, binding, writer);
      batch.add(
          key,
          partition,
          partitionLength,
          sort,
          sortLength,
          projected.bytes(),
          0,
          projected.length());
    }
  }
}
