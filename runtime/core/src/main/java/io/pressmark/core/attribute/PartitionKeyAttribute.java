package io.pressmark.core.attribute;

import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * The partition key. It can stand in conditions; it cannot be set, as a key never changes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key
 */
public final class PartitionKeyAttribute<R, T> extends OrderedAttribute<R, T> {
  public PartitionKeyAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }
}
