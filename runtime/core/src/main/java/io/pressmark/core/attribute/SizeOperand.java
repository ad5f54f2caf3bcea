package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeValue;

/**
 * The size of an attribute, for conditions. As of an absent attribute, every comparison but {@link
 * #ne} is false. Immutable and thread-safe.
 *
 * @param <R> the mapped class
 */
@SuppressWarnings("UnusedTypeParameter") // R ties it to one table, for the compiler only.
public final class SizeOperand<R> {
  private final Operand operand;

  SizeOperand(DocumentPath path) {
    this.operand = Operand.Size.of(path);
  }

  /** True when the size is {@code size}. */
  public Condition<R> eq(long size) {
    return compare(Comparator.EQUAL, size);
  }

  /** True when the size is another one, or there is none. */
  public Condition<R> ne(long size) {
    return compare(Comparator.NOT_EQUAL, size);
  }

  /** True when the size is less than {@code size}. */
  public Condition<R> lt(long size) {
    return compare(Comparator.LESS, size);
  }

  /** True when the size is at most {@code size}. */
  public Condition<R> le(long size) {
    return compare(Comparator.LESS_OR_EQUAL, size);
  }

  /** True when the size is greater than {@code size}. */
  public Condition<R> gt(long size) {
    return compare(Comparator.GREATER, size);
  }

  /** True when the size is at least {@code size}. */
  public Condition<R> ge(long size) {
    return compare(Comparator.GREATER_OR_EQUAL, size);
  }

  /**
   * True when the size is at least {@code lower} and at most {@code upper}.
   *
   * @throws io.pressmark.core.error.ValidationException when {@code lower} is above {@code upper}
   */
  public Condition<R> between(long lower, long upper) {
    return new Condition<>(
        new ConditionExpression.Between(operand, literal(lower), literal(upper)));
  }

  private Condition<R> compare(Comparator comparator, long size) {
    return new Condition<>(new ConditionExpression.Comparison(comparator, operand, literal(size)));
  }

  private static Operand literal(long size) {
    return new Operand.Literal(AttributeValue.n(size));
  }

  @Override
  public String toString() {
    return operand.toString();
  }
}
