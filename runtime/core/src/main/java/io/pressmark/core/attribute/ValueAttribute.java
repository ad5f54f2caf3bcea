package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute without an order: a boolean, list, map, set or nested document.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 */
public sealed class ValueAttribute<R, T> extends Attribute<R, T>
    permits DocumentAttribute, ListAttribute, MapAttribute, SetAttribute {
  public ValueAttribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** Sets the attribute, whether it is there or not. */
  public final UpdateAction<R> set(T value) {
    return setAction(literal(value));
  }

  /** Sets the attribute to what others were before the update. */
  public final UpdateAction<R> setTo(UpdateValue<R, T> value) {
    return setAction(value.operand());
  }

  /** Sets the attribute if it is absent. */
  public final UpdateAction<R> setIfAbsent(T value) {
    return setTo(orElse(value));
  }

  /** Removes the attribute; one that is absent is no error. */
  public final UpdateAction<R> remove() {
    return removeAction();
  }
}
