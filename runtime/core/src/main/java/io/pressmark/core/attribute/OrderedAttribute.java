package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.util.List;

/**
 * An attribute that is stored as a string, number or binary, and so has an order: strings by UTF-8
 * bytes, numbers by value, binary by unsigned bytes. Its comparisons are key conditions, which a
 * query takes where the attribute is the sort key.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 * @param <K> names this attribute, if it is the sort key of the table or of an index; {@link NoKey}
 *     if it is not
 */
public abstract sealed class OrderedAttribute<R, T, K> extends Attribute<R, T>
    permits ManagedAttribute, PartitionKeyAttribute, ScalarAttribute, SortKeyAttribute {

  OrderedAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  /** True when the attribute equals {@code value}. */
  @Override
  public final KeyCondition<R, K> eq(T value) {
    return condition(Comparator.EQUAL, Operator.EQUAL, value);
  }

  /** True when the attribute is less than {@code value}. */
  public final KeyCondition<R, K> lt(T value) {
    return condition(Comparator.LESS, Operator.LESS, value);
  }

  /** True when the attribute is less than or equal to {@code value}. */
  public final KeyCondition<R, K> le(T value) {
    return condition(Comparator.LESS_OR_EQUAL, Operator.LESS_OR_EQUAL, value);
  }

  /** True when the attribute is greater than {@code value}. */
  public final KeyCondition<R, K> gt(T value) {
    return condition(Comparator.GREATER, Operator.GREATER, value);
  }

  /** True when the attribute is greater than or equal to {@code value}. */
  public final KeyCondition<R, K> ge(T value) {
    return condition(Comparator.GREATER_OR_EQUAL, Operator.GREATER_OR_EQUAL, value);
  }

  /**
   * True when the attribute lies between both values, or equals one of them.
   *
   * @throws io.pressmark.core.error.ValidationException when {@code lower} is above {@code upper}
   */
  public final KeyCondition<R, K> between(T lower, T upper) {
    AttributeValue first = encode(lower);
    AttributeValue last = encode(upper);
    return new KeyCondition<>(
        new ConditionExpression.Between(
            operand(), new Operand.Literal(first), new Operand.Literal(last)),
        new SortKeyCondition(Operator.BETWEEN, List.of(first, last)));
  }

  private KeyCondition<R, K> condition(Comparator comparator, Operator operator, T value) {
    AttributeValue encoded = encode(value);
    return new KeyCondition<>(
        new ConditionExpression.Comparison(comparator, operand(), new Operand.Literal(encoded)),
        new SortKeyCondition(operator, List.of(encoded)));
  }

  /** For attributes that have beginnings. */
  final KeyCondition<R, K> prefix(T prefix) {
    AttributeValue encoded = encode(prefix);
    return new KeyCondition<>(
        new ConditionExpression.BeginsWith(operand(), new Operand.Literal(encoded)),
        new SortKeyCondition(Operator.BEGINS_WITH, List.of(encoded)));
  }
}
