package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreOperation;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a whole table or index, in no order to rely on (DynamoDB's Scan). It reads every item;
 * nothing turns into a scan silently.
 *
 * @param <R> the mapped class
 * @param <O> what comes back for an item
 */
public final class TableScan<R, O> extends PagedRequest<R, O, TableScan<R, O>> {
  private final @Nullable StoreIndex index;
  private int segment;
  private int totalSegments = 1;

  /**
   * @param index what is scanned; null for the table itself
   */
  TableScan(ItemSource<O> source, MeteredTable table, @Nullable StoreIndex index) {
    super(source, table);
    this.index = index;
  }

  private TableScan(TableScan<R, ?> whole, ItemProjection<R, O> projection) {
    super(whole, projection);
    this.index = whole.index;
    this.segment = whole.segment;
    this.totalSegments = whole.totalSegments;
  }

  /**
   * This request for some attributes of the items, as a type of their own: only they are read from
   * the store (DynamoDB's ProjectionExpression). What was said of this request so far holds for the
   * new one. What a local index does not carry is fetched from the table, at the cost of its read;
   * a global index that does not carry all of them refuses the request with a {@code
   * ValidationException}.
   *
   * @param projection the constant that is generated for a type with {@code @ProjectionOf}
   */
  public <P> TableScan<R, P> select(ItemProjection<R, P> projection) {
    return new TableScan<>(this, projection);
  }

  @Override
  TableScan<R, O> self() {
    return this;
  }

  /**
   * Scans one of several parts of the table, so that several threads share the work; the parts
   * together return every item once.
   *
   * @param part from 0 to {@code parts} - 1
   * @param parts 1 to 1,000,000
   */
  public TableScan<R, O> segment(int part, int parts) {
    segment = part;
    totalSegments = parts;
    return this;
  }

  @Override
  void fetch(
      @Nullable ConditionExpression filter,
      int evaluate,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ItemBatch into) {
    ScanRequest request =
        new ScanRequest(
            filter, evaluate, selection, segment, totalSegments, startAfter, consistency());
    if (index == null) {
      source().table().scan(request, into);
    } else {
      index.scan(request, into);
    }
  }

  @Override
  StoreOperation operation() {
    return StoreOperation.SCAN;
  }

  @Override
  @Nullable String indexName() {
    return index == null ? null : index.definition().name();
  }

  @Override
  String shape() {
    String of = index == null ? "" : index.definition().name() + "|";
    return "scan|" + of + segment + "|" + totalSegments;
  }

  @Override
  public String toString() {
    return "TableScan[" + source().table().definition().name() + "]";
  }
}
