package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that the store fills in: a version, a counter, a time, an id. It can stand in
 * conditions; it cannot be set.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public final class ManagedAttribute<R, T, K> extends OrderedAttribute<R, T, K> {
  public ManagedAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }
}
