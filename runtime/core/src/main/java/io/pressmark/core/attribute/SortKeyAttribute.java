package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import io.pressmark.core.store.SortKeyCondition;
import java.util.List;

/**
 * The sort key. Its comparisons are key conditions: a query takes one of them. It cannot be set, as
 * a key never changes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key
 * @param <K> names this attribute
 */
public sealed class SortKeyAttribute<R, T, K> extends OrderedAttribute<R, T>
    permits BinarySortKeyAttribute, TextSortKeyAttribute {
  public SortKeyAttribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    super(schema, name, encoder);
  }

  @Override
  public final KeyCondition<R, K> eq(T value) {
    return condition(Comparator.EQUAL, Operator.EQUAL, value);
  }

  @Override
  public final KeyCondition<R, K> lt(T value) {
    return condition(Comparator.LESS, Operator.LESS, value);
  }

  @Override
  public final KeyCondition<R, K> le(T value) {
    return condition(Comparator.LESS_OR_EQUAL, Operator.LESS_OR_EQUAL, value);
  }

  @Override
  public final KeyCondition<R, K> gt(T value) {
    return condition(Comparator.GREATER, Operator.GREATER, value);
  }

  @Override
  public final KeyCondition<R, K> ge(T value) {
    return condition(Comparator.GREATER_OR_EQUAL, Operator.GREATER_OR_EQUAL, value);
  }

  @Override
  public final KeyCondition<R, K> between(T lower, T upper) {
    return new KeyCondition<>(
        betweenExpression(lower, upper),
        new SortKeyCondition(Operator.BETWEEN, List.of(encode(lower), encode(upper))));
  }

  private KeyCondition<R, K> condition(Comparator comparator, Operator operator, T value) {
    return new KeyCondition<>(
        compare(comparator, value), new SortKeyCondition(operator, List.of(encode(value))));
  }

  final KeyCondition<R, K> prefix(T prefix) {
    return new KeyCondition<>(
        new ConditionExpression.BeginsWith(operand(), literal(prefix)),
        new SortKeyCondition(Operator.BEGINS_WITH, List.of(encode(prefix))));
  }
}
