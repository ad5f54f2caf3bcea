package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as a string, number or binary, and so has an order: strings by UTF-8
 * bytes, numbers by value, binary by unsigned bytes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 */
public abstract sealed class OrderedAttribute<R, T> extends Attribute<R, T>
    permits ManagedAttribute, PartitionKeyAttribute, ScalarAttribute, SortKeyAttribute {

  OrderedAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /** True when the attribute is less than {@code value}. */
  public Condition<R> lt(T value) {
    return new Condition<>(compare(Comparator.LESS, value));
  }

  /** True when the attribute is less than or equal to {@code value}. */
  public Condition<R> le(T value) {
    return new Condition<>(compare(Comparator.LESS_OR_EQUAL, value));
  }

  /** True when the attribute is greater than {@code value}. */
  public Condition<R> gt(T value) {
    return new Condition<>(compare(Comparator.GREATER, value));
  }

  /** True when the attribute is greater than or equal to {@code value}. */
  public Condition<R> ge(T value) {
    return new Condition<>(compare(Comparator.GREATER_OR_EQUAL, value));
  }

  /**
   * True when the attribute lies between both values, or equals one of them.
   *
   * @throws io.pressmark.core.error.ValidationException when {@code lower} is above {@code upper}
   */
  public Condition<R> between(T lower, T upper) {
    return new Condition<>(betweenExpression(lower, upper));
  }

  final ConditionExpression betweenExpression(T lower, T upper) {
    return new ConditionExpression.Between(operand(), literal(lower), literal(upper));
  }
}
