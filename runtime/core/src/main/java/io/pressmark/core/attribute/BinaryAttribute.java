package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as binary.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values: bytes in one form or another
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public final class BinaryAttribute<R, T, K> extends ScalarAttribute<R, T, K> {
  public BinaryAttribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** True when the attribute begins with {@code prefix}. */
  public KeyCondition<R, K> beginsWith(T prefix) {
    return prefix(prefix);
  }

  /** True when the bytes of {@code part} stand anywhere in the attribute, one after the other. */
  public Condition<R> contains(T part) {
    return new Condition<>(new ConditionExpression.Contains(operand(), literal(part)));
  }

  /** The number of bytes, for conditions. */
  public SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }
}
