package io.pressmark.core.table;

import io.pressmark.core.attribute.KeyCondition;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.Selection;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreOperation;
import org.jspecify.annotations.Nullable;

/**
 * A query of one item collection: the items of one partition key of a table or an index, in the
 * order of the sort key (DynamoDB's Query). At most one condition selects a range of sort keys;
 * other conditions go into the filter.
 *
 * @param <R> the mapped class
 * @param <O> what comes back for an item
 * @param <K> names the sort key, so that only conditions on it are taken
 */
public final class RangeQuery<R, O, K> extends PagedRequest<R, O, RangeQuery<R, O, K>> {
  private final ItemCollection collection;
  private @Nullable SortKeyCondition sort;
  private boolean ascending = true;

  RangeQuery(ItemSource<O> source, MeteredTable table, ItemCollection collection) {
    super(source, table);
    this.collection = collection;
  }

  private RangeQuery(RangeQuery<R, ?, K> whole, ItemProjection<R, O> projection) {
    super(whole, projection);
    this.collection = whole.collection;
    this.sort = whole.sort;
    this.ascending = whole.ascending;
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
  public <P> RangeQuery<R, P, K> select(ItemProjection<R, P> projection) {
    return new RangeQuery<>(this, projection);
  }

  @Override
  RangeQuery<R, O, K> self() {
    return this;
  }

  /**
   * Selects a range of sort keys.
   *
   * @throws ValidationException when there is a condition already: a query has at most one, and
   *     {@code between} covers a range with two ends
   */
  public RangeQuery<R, O, K> where(KeyCondition<R, K> condition) {
    if (sort != null) {
      throw new ValidationException(
          "A query takes one condition on the sort key; use between(…) for a range with two ends, or put"
              + " the second condition into the application");
    }
    sort = condition.sortKeyCondition();
    return this;
  }

  /** Returns items from the smallest sort key to the largest: the default. */
  public RangeQuery<R, O, K> ascending() {
    ascending = true;
    return this;
  }

  /** Returns items from the largest sort key to the smallest. */
  public RangeQuery<R, O, K> descending() {
    ascending = false;
    return this;
  }

  @Override
  void fetch(
      @Nullable ConditionExpression filter,
      int evaluate,
      Selection selection,
      @Nullable EncodedKey startAfter,
      ItemBatch into) {
    collection.fetch(sort, ascending, filter, evaluate, selection, startAfter, consistency(), into);
  }

  @Override
  StoreOperation operation() {
    return StoreOperation.QUERY;
  }

  @Override
  @Nullable String indexName() {
    return collection.indexName();
  }

  @Override
  void requireSameCollection(EncodedKey startAfter) {
    collection.requireSame(startAfter);
  }

  @Override
  String shape() {
    return "query|" + collection.shape() + "|" + sort + "|" + ascending;
  }

  @Override
  public String toString() {
    return "RangeQuery["
        + collection.describe()
        + (sort == null ? "" : ", " + sort)
        + (ascending ? "]" : ", descending]");
  }
}
