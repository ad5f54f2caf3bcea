package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
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
  public ScalarAttribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
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
