package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An attribute of a mapped class: the constants of generated {@code *Attributes} classes. Immutable
 * and thread-safe.
 *
 * <p>As in DynamoDB, a comparison with an attribute that the item does not have is false, except
 * {@link #ne}, which is true.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the attribute's values
 */
public abstract sealed class Attribute<R, T> permits OrderedAttribute, ValueAttribute {
  private final ItemSchema<R> schema;
  private final DocumentPath path;
  private final ValueEncoder<? super T> encoder;

  Attribute(ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    this.schema = schema;
    this.path = path;
    this.encoder = encoder;
  }

  /** Where the attribute stands in an item. */
  public final DocumentPath path() {
    return path;
  }

  /** The value in its stored form. */
  final AttributeValue encode(T value) {
    return schema.encode(encoder, value);
  }

  final Operand.Path operand() {
    return new Operand.Path(path);
  }

  final Operand.Literal literal(T value) {
    return new Operand.Literal(encode(value));
  }

  final ConditionExpression compare(Comparator comparator, T value) {
    return new ConditionExpression.Comparison(comparator, operand(), literal(value));
  }

  /** True when the attribute equals {@code value}. */
  public Condition<R> eq(T value) {
    return new Condition<>(compare(Comparator.EQUAL, value));
  }

  /** True when the attribute differs from {@code value}, or is absent. */
  public final Condition<R> ne(T value) {
    return new Condition<>(compare(Comparator.NOT_EQUAL, value));
  }

  /** True when the attribute equals what another one is. */
  public final Condition<R> eqTo(Attribute<R, T> other) {
    return compareTo(Comparator.EQUAL, other);
  }

  /** True when the attribute differs from what another one is, or one of both is absent. */
  public final Condition<R> neTo(Attribute<R, T> other) {
    return compareTo(Comparator.NOT_EQUAL, other);
  }

  final Condition<R> compareTo(Comparator comparator, Attribute<R, T> other) {
    return new Condition<>(
        new ConditionExpression.Comparison(comparator, operand(), other.operand()));
  }

  /**
   * True when the attribute equals one of these values: 1 to 100.
   *
   * @throws io.pressmark.core.error.ValidationException when there are none, or more
   */
  public final Condition<R> in(Collection<? extends T> values) {
    List<Operand> candidates = new ArrayList<>();
    values.forEach(value -> candidates.add(literal(value)));
    return new Condition<>(new ConditionExpression.In(operand(), candidates));
  }

  /** True when the attribute is stored with this type. */
  public final Condition<R> isOfType(AttributeType type) {
    return new Condition<>(new ConditionExpression.IsOfType(operand(), type));
  }

  /** What the attribute was before the update, for {@code setTo}; it must be there. */
  public final UpdateValue<R, T> value() {
    return new UpdateValue<>(operand());
  }

  /** What the attribute was before the update, for {@code setTo}, or a value if it was absent. */
  public final UpdateValue<R, T> orElse(T value) {
    return new UpdateValue<>(new SetOperand.IfNotExists(path, literal(value)));
  }

  final UpdateAction<R> setAction(SetValue value) {
    return new UpdateAction<>(new UpdateExpression.SetAction(path, value));
  }

  final UpdateAction<R> removeAction() {
    return new UpdateAction<>(new UpdateExpression.RemoveAction(path));
  }

  /** True when the item has the attribute, even as NULL. */
  public final Condition<R> exists() {
    return new Condition<>(new ConditionExpression.Exists(path));
  }

  /** True when the item does not have the attribute. */
  public final Condition<R> notExists() {
    return new Condition<>(new ConditionExpression.NotExists(path));
  }

  /** The attribute's path. */
  @Override
  public final String toString() {
    return path.toString();
  }
}
