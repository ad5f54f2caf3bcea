package io.pressmark.core.table;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.generated.ItemProjection;
import io.pressmark.core.store.ReadAction;
import org.jspecify.annotations.Nullable;

/**
 * The key of one item of one table: what batches and transactions take where they read, delete or
 * check an item, and by which their results are asked for. Repositories make it: {@code
 * orders.key("c1", placedAt)}.
 *
 * <p>Immutable and thread-safe. Two are equal when they have the same key in a table of the same
 * name and mapped class.
 *
 * @param <R> the mapped class
 */
public final class ItemKey<R> extends ReadKey<R> {
  private final TypedTable<R> table;
  private final EncodedKey key = new EncodedKey();

  ItemKey(TypedTable<R> table, EncodedKey key) {
    this.table = table;
    this.key.set(key);
  }

  /**
   * The same item, of which a batch or a transaction reads only what the projection has: {@code
   * orders.key("c1", placedAt).select(OrderTotalProjection.PROJECTION)}. It costs as much as the
   * whole item (DynamoDB's ProjectionExpression).
   */
  public <P> ReadKey<P> select(ItemProjection<R, P> projection) {
    return new ProjectedKey<>(this, projection);
  }

  TypedTable<R> table() {
    return table;
  }

  @Override
  ItemKey<R> item() {
    return this;
  }

  @Override
  @Nullable ProjectionExpression projection() {
    return null;
  }

  @Override
  Class<R> type() {
    return table.type();
  }

  @Override
  R read(ReadAction action, ItemReader reader) {
    return table.toObject(table.bind(reader).load(action.key(), action.into()));
  }

  /** The encoded key, which nobody changes. */
  EncodedKey encoded() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemKey<?> that && key.equals(that.key) && table.isSameAs(that.table);
  }

  @Override
  public int hashCode() {
    return 31 * table.name().hashCode() + key.hashCode();
  }

  /** For example {@code ItemKey[orders {customerId=S[value=c1]}]}. */
  @Override
  public String toString() {
    return "ItemKey[" + table.name() + " " + table.attributesOf(key) + "]";
  }
}
