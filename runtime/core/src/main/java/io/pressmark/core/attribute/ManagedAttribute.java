package io.pressmark.core.attribute;

import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that the store fills in: a version, a counter, a time, an id. It can stand in
 * conditions; it cannot be set.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 */
public final class ManagedAttribute<R, T> extends OrderedAttribute<R, T> {
  public ManagedAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }
}
