package io.pressmark.core.table;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.ReadAction;

/**
 * The key of one item of which some attributes are read; {@link ItemKey#select} makes it. Two are
 * equal when their keys and their projections are.
 *
 * @param <R> the mapped class
 * @param <P> the type that is read
 */
final class ProjectedKey<R, P> extends ReadKey<P> {
  private final ItemKey<R> item;
  private final ItemProjection<R, P> projection;

  ProjectedKey(ItemKey<R> item, ItemProjection<R, P> projection) {
    this.item = item;
    this.projection = projection;
  }

  @Override
  ItemKey<R> item() {
    return item;
  }

  @Override
  ProjectionExpression projection() {
    return projection.expression();
  }

  @Override
  Class<P> type() {
    return projection.type();
  }

  @Override
  P read(ReadAction action, ItemReader reader) {
    ProjectedItems<P> items = item.table().metered().projections().of(projection);
    return items.toObject(items.bind(reader).load(action.key(), action.into()));
  }

  boolean isBy(ItemProjection<?, ?> other) {
    return projection.equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectedKey<?, ?> that
        && item.equals(that.item)
        && projection.equals(that.projection);
  }

  @Override
  public int hashCode() {
    return 31 * item.hashCode() + projection.hashCode();
  }

  @Override
  public String toString() {
    return item + " as " + projection.type().getSimpleName();
  }
}
