package io.pressmark.core.attribute;

import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as a string, number or binary, and is no key.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public sealed class ScalarAttribute<R, T, K> extends OrderedAttribute<R, T, K>
    permits BinaryAttribute, NumberAttribute, TextAttribute {
  public ScalarAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
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
