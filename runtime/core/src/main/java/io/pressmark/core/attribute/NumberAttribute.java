package io.pressmark.core.attribute;

import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as a number.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public final class NumberAttribute<R, T, K> extends ScalarAttribute<R, T, K> {
  public NumberAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /**
   * Adds {@code amount}, which may be negative; an absent attribute counts as 0. The sum is exact;
   * one of more than 38 digits is refused.
   */
  public UpdateAction<R> add(T amount) {
    return new UpdateAction<>(new UpdateExpression.AddAction(path(), encode(amount)));
  }
}
