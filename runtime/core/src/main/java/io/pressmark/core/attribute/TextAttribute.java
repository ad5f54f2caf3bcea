package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute of type {@link String}.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values, {@link String}
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public final class TextAttribute<R, T, K> extends ScalarAttribute<R, T, K> {
  public TextAttribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** True when the text begins with {@code prefix}. */
  public KeyCondition<R, K> beginsWith(T prefix) {
    return prefix(prefix);
  }

  /** True when {@code part} stands anywhere in the text. */
  public Condition<R> contains(T part) {
    return new Condition<>(new ConditionExpression.Contains(operand(), literal(part)));
  }

  /** The number of UTF-16 code units, for conditions. */
  public SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }
}
