package io.pressmark.core.table;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ReadAction;
import org.jspecify.annotations.Nullable;

/**
 * What a batch or a transaction reads: one item, whole by an {@link ItemKey}, or some attributes of
 * it by what {@link ItemKey#select} makes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <O> what comes back for the item
 */
public abstract sealed class ReadKey<O> permits ItemKey, ProjectedKey {
  ReadKey() {}

  /** The key of the whole item. */
  abstract ItemKey<?> item();

  /** What is asked of the store; null for the whole item. */
  abstract @Nullable ProjectionExpression projection();

  /** The type that comes back. */
  abstract Class<O> type();

  /** The object that a read has found. */
  abstract O read(ReadAction action, ItemReader reader);
}
