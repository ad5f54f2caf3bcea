package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ScanRequest;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a whole table, in no order to rely on (DynamoDB's Scan). It reads every item; nothing
 * turns into a scan silently.
 *
 * @param <R> the mapped class
 */
public final class TableScan<R> extends PagedRequest<R, R, TableScan<R>> {
  private int segment;
  private int totalSegments = 1;

  TableScan(ItemSource<R> source) {
    super(source);
  }

  @Override
  TableScan<R> self() {
    return this;
  }

  /**
   * Scans one of several parts of the table, so that several threads share the work; the parts
   * together return every item once.
   *
   * @param part from 0 to {@code parts} - 1
   * @param parts 1 to 1,000,000
   */
  public TableScan<R> segment(int part, int parts) {
    segment = part;
    totalSegments = parts;
    return this;
  }

  @Override
  void fetch(
      @Nullable ConditionExpression filter,
      int evaluate,
      boolean countOnly,
      @Nullable EncodedKey startAfter,
      ItemBatch into) {
    source()
        .table()
        .scan(
            new ScanRequest(filter, evaluate, countOnly, segment, totalSegments, startAfter), into);
  }

  @Override
  String shape() {
    return "scan|" + segment + "|" + totalSegments;
  }

  @Override
  public String toString() {
    return "TableScan[" + source().table().definition().name() + "]";
  }
}
