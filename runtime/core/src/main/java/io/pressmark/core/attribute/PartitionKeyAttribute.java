package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * A partition key that is no sort key of an index: {@link SortKeyAttribute} is. It can stand in
 * conditions; it cannot be set, as a key never changes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key
 * @param <K> {@link NoKey}: no query has a condition on it
 */
public final class PartitionKeyAttribute<R, T, K> extends OrderedAttribute<R, T, K> {
  public PartitionKeyAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }
}
