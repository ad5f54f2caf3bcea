package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * The partition key. It can stand in conditions; it cannot be set, as a key never changes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public final class PartitionKeyAttribute<R, T, K> extends OrderedAttribute<R, T, K> {
  public PartitionKeyAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }
}
