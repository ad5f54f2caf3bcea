package io.pressmark.core.table;

import io.pressmark.core.attribute.Condition;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ReadConsistency;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreOperation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What queries and scans have in common: a filter, limits, and the ways to receive the items.
 *
 * <p>Items are fetched page by page; between pages nothing is held in the store. Items that change
 * while pages are fetched may be seen as before or as after; one that does not change is returned
 * exactly once.
 *
 * <p>A request is built and used by one thread; it can be used again.
 *
 * @param <R> the mapped class
 * @param <O> what comes back for an item
 * @param <S> the request's own class
 */
public abstract sealed class PagedRequest<R, O, S extends PagedRequest<R, O, S>>
    implements Iterable<O> permits RangeQuery, TableScan {
  private final ItemSource<O> source;
  private final MeteredTable table;
  private ReadConsistency consistency;
  private @Nullable Condition<R> filter;
  private int limit = PageLimits.NO_LIMIT;
  private int pageSize = PageLimits.NO_LIMIT;
  private final Selection selection;

  PagedRequest(ItemSource<O> source, MeteredTable table) {
    this.source = source;
    this.table = table;
    this.consistency = table.consistency();
    this.selection = Selection.all();
  }

  /** The same request for some attributes of the items. */
  PagedRequest(PagedRequest<R, ?, ?> whole, ItemProjection<R, O> projection) {
    this.source = whole.table.projections().of(projection);
    this.table = whole.table;
    this.consistency = whole.consistency;
    this.filter = whole.filter;
    this.limit = whole.limit;
    this.pageSize = whole.pageSize;
    this.selection = Selection.of(projection.expression());
  }

  /** This request as its own class, for chaining. */
  abstract S self();

  /** Fetches one page. */
  abstract void fetch(
      @Nullable ConditionExpression filterExpression,
      int evaluate,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ItemBatch into);

  /** What a page is to the store. */
  abstract StoreOperation operation();

  /** The index that is read; null for the table itself. */
  abstract @Nullable String indexName();

  /** What makes this request another one than others, apart from the filter. */
  abstract String shape();

  final ItemSource<O> source() {
    return source;
  }

  /** What is read of each item. */
  final Selection selection() {
    return selection;
  }

  /** How new what is read has to be. */
  final ReadConsistency consistency() {
    return consistency;
  }

  /**
   * Returns only items for which {@code condition} is true. It is evaluated after an item was read:
   * it saves the decoding of items, not their reading. A query's filter may not name a key
   * attribute.
   */
  public final S filter(Condition<R> condition) {
    filter = filter == null ? condition : filter.and(condition);
    return self();
  }

  /** Returns at most {@code items} items, at least 1. Without it, all are returned. */
  public final S limit(int items) {
    limit = requirePositive("limit", items);
    return self();
  }

  /**
   * Evaluates at most {@code items} items for a page, at least 1, before the filter (DynamoDB's
   * Limit). Without it a page ends at 1 MB of items.
   */
  public final S pageSize(int items) {
    pageSize = requirePositive("pageSize", items);
    return self();
  }

  /**
   * Whether every write that returned before is seen (DynamoDB's ConsistentRead). Without it, reads
   * are consistent where they can be, unless the table's options say otherwise. One that need not
   * be costs half; the embedded store's are consistent all the same.
   *
   * @param required true is refused with a {@link ValidationException}, when it is read, on a
   *     global index
   */
  public final S consistentRead(boolean required) {
    consistency = required ? ReadConsistency.STRONG : ReadConsistency.EVENTUAL;
    return self();
  }

  private static int requirePositive(String what, int value) {
    if (value < 1) {
      throw new ValidationException(what + " is " + value + "; it must be at least 1");
    }
    return value;
  }

  /** All items, up to the limit. */
  public final List<O> toList() {
    List<O> items = new ArrayList<>();
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      ItemReader reader = source.bind(buffers.reader);
      EncodedKey startAfter = null;
      do {
        fetchPage(limit - items.size(), selection, startAfter, buffers.batch);
        for (int i = 0; i < buffers.batch.size() && items.size() < limit; i++) {
          items.add(source.toObject(buffers.batch.load(i, reader)));
        }
        startAfter = buffers.batch.lastEvaluatedKey().orElse(null);
      } while (startAfter != null && items.size() < limit);
    } finally {
      buffers.release();
    }
    return items;
  }

  /** The first item, if there is one. */
  public final Optional<O> first() {
    Iterator<O> items = iterator();
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  /** The number of items that {@link #toList} would return; they are not decoded. */
  public final long count() {
    long count = 0;
    ItemBatch batch = new ItemBatch();
    EncodedKey startAfter = null;
    do {
      fetchPage(
          limit == PageLimits.NO_LIMIT ? limit : (int) (limit - count),
          Selection.count(),
          startAfter,
          batch);
      count += batch.count();
      startAfter = batch.lastEvaluatedKey().orElse(null);
    } while (startAfter != null && (limit == PageLimits.NO_LIMIT || count < limit));
    return limit == PageLimits.NO_LIMIT ? count : Math.min(count, limit);
  }

  /** The items, fetched as they are asked for. */
  @Override
  public final Iterator<O> iterator() {
    return new PageIterator<>(this, limit);
  }

  /** The items as a sequential stream, fetched as they are asked for; there is nothing to close. */
  public final Stream<O> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /**
   * The first page. {@link #pageSize} or 1 MB ends it, and {@link #limit} where that is smaller.
   */
  public final Page<O> page() {
    return page((EncodedKey) null);
  }

  /**
   * The page behind the one that {@code token} came with.
   *
   * @throws ValidationException when the token is not one of the same query
   */
  public final Page<O> page(String token) {
    EncodedKey startAfter = PageToken.decode(token, tokenShape());
    requireSameCollection(startAfter);
    return page(startAfter);
  }

  /** Checks that a token's key belongs to what is asked for. */
  void requireSameCollection(EncodedKey startAfter) {}

  private Page<O> page(@Nullable EncodedKey startAfter) {
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      ItemReader reader = source.bind(buffers.reader);
      ItemBatch batch = buffers.batch;
      evaluate(Math.min(limit, pageSize), selection, startAfter, batch);
      List<O> items = new ArrayList<>(batch.size());
      for (int i = 0; i < batch.size(); i++) {
        items.add(source.toObject(batch.load(i, reader)));
      }
      Optional<String> next =
          batch.lastEvaluatedKey().map(key -> PageToken.encode(key, tokenShape()));
      return new Page<>(items, batch.scannedCount(), next, batch.readUnits());
    } finally {
      buffers.release();
    }
  }

  /** Fetches a page of a whole result of which {@code wanted} items are still missing. */
  final void fetchPage(
      int wanted, Selection selection, @Nullable EncodedKey startAfter, ItemBatch into) {
    // With a filter, how many items must be evaluated to find that many is not known.
    evaluate(filter == null ? Math.min(wanted, pageSize) : pageSize, selection, startAfter, into);
  }

  private void evaluate(
      int items, Selection selection, @Nullable EncodedKey startAfter, ItemBatch into) {
    fetch(filter == null ? null : filter.expression(), items, selection, startAfter, into);
    table.meter().read(operation(), indexName(), into.readUnits());
  }

  private String tokenShape() {
    return source.table().definition().name() + "|" + shape() + "|" + filter;
  }
}
