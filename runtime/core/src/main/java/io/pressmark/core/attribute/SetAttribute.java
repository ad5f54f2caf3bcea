package io.pressmark.core.attribute;

import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as a set of strings, numbers or binary values.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the set
 */
public final class SetAttribute<R, T> extends ValueAttribute<R, T> {
  public SetAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /** Adds the elements; an absent set is created. */
  public UpdateAction<R> addAll(T elements) {
    return new UpdateAction<>(new UpdateExpression.AddAction(path(), encode(elements)));
  }

  /** Takes the elements out; a set that is left empty disappears. */
  public UpdateAction<R> removeAll(T elements) {
    return new UpdateAction<>(new UpdateExpression.DeleteAction(path(), encode(elements)));
  }
}
