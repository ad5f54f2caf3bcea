package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import io.pressmark.core.value.AttributeValue;

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

  Attribute(ItemSchema<R> schema, String name, ValueEncoder<? super T> encoder) {
    this.schema = schema;
    this.path = DocumentPath.of(name);
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
