package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute of type {@link String}.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values, {@link String}
 */
public final class TextAttribute<R, T> extends ScalarAttribute<R, T> {
  public TextAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /** True when the text begins with {@code prefix}. */
  public Condition<R> beginsWith(T prefix) {
    return new Condition<>(new ConditionExpression.BeginsWith(operand(), literal(prefix)));
  }

  /** True when {@code part} stands anywhere in the text. */
  public Condition<R> contains(T part) {
    return new Condition<>(new ConditionExpression.Contains(operand(), literal(part)));
  }
}
