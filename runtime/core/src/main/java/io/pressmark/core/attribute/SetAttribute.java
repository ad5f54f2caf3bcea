package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * An attribute that is stored as a set of strings, numbers or binary values.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the set
 * @param <V> the Java type of its elements
 */
public final class SetAttribute<R, T, V> extends ValueAttribute<R, T> {
  private final ItemSchema<R> schema;
  private final ValueEncoder<? super V> elements;

  /**
   * @param elements writes an element
   */
  public SetAttribute(
      ItemSchema<R> schema,
      DocumentPath path,
      ValueEncoder<? super T> encoder,
      ValueEncoder<? super V> elements) {
    super(schema, path, encoder);
    this.schema = schema;
    this.elements = elements;
  }

  /** True when the set has this element. */
  public Condition<R> contains(V element) {
    return new Condition<>(
        new ConditionExpression.Contains(
            operand(), new Operand.Literal(schema.encode(elements, element))));
  }

  /** The number of elements, for conditions. */
  public SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }

  /** Adds the elements; an absent set is created. */
  public UpdateAction<R> addAll(T elements) {
    return new UpdateAction<>(new UpdateExpression.AddAction(path(), encode(elements)));
  }

  /** Takes the elements out; a set that is left empty disappears. */
  public UpdateAction<R> removeAll(T elements) {
    return new UpdateAction<>(new UpdateExpression.DeleteAction(path(), encode(elements)));
  }
}
