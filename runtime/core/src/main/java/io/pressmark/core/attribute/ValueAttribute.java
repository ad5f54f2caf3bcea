package io.pressmark.core.attribute;

import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute without an order: a boolean, list, map, set or nested document.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 */
public sealed class ValueAttribute<R, T> extends Attribute<R, T> permits SetAttribute {
  public ValueAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /** Sets the attribute, whether it is there or not. */
  public final UpdateAction<R> set(T value) {
    return new UpdateAction<>(new UpdateExpression.SetAction(path(), literal(value)));
  }

  /** Removes the attribute; one that is absent is no error. */
  public final UpdateAction<R> remove() {
    return new UpdateAction<>(new UpdateExpression.RemoveAction(path()));
  }
}
