package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.SetValue;
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
  public NumberAttribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** This number and {@code amount}, for {@code setTo}; it must be there. */
  public UpdateValue<R, T> plus(T amount) {
    return new UpdateValue<>(new SetValue.Sum(operand(), literal(amount)));
  }

  /** This number less {@code amount}, for {@code setTo}; it must be there. */
  public UpdateValue<R, T> minus(T amount) {
    return new UpdateValue<>(new SetValue.Difference(operand(), literal(amount)));
  }

  /** This number and another one, for {@code setTo}; both must be there. */
  public UpdateValue<R, T> plusOf(NumberAttribute<R, T, ?> other) {
    return new UpdateValue<>(new SetValue.Sum(operand(), other.operand()));
  }

  /** This number less another one, for {@code setTo}; both must be there. */
  public UpdateValue<R, T> minusOf(NumberAttribute<R, T, ?> other) {
    return new UpdateValue<>(new SetValue.Difference(operand(), other.operand()));
  }

  /**
   * Adds {@code amount}, which may be negative; an absent attribute counts as 0. The sum is exact;
   * one of more than 38 digits is refused.
   */
  public UpdateAction<R> add(T amount) {
    return new UpdateAction<>(new UpdateExpression.AddAction(path(), encode(amount)));
  }
}
