package io.pressmark.core.attribute;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.function.Function;

/**
 * An attribute that is stored as a list.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the list
 * @param <V> the Java type of its elements
 * @param <E> what stands for an element in conditions and updates
 */
public final class ListAttribute<R, T, V, E extends Attribute<R, V>> extends ValueAttribute<R, T> {
  private final Function<DocumentPath, E> elements;

  /**
   * @param elements what stands for the element at a path
   */
  public ListAttribute(
      ItemSchema<R> schema,
      DocumentPath path,
      ValueEncoder<? super T> encoder,
      Function<DocumentPath, E> elements) {
    super(schema, path, encoder);
    this.elements = elements;
  }

  /**
   * The element at an index, from 0: in conditions missing where the list is shorter. An update
   * that sets it past the end appends; one that removes it closes the gap.
   *
   * @throws io.pressmark.core.error.ValidationException when the index is negative
   */
  public E at(int index) {
    return elements.apply(path().at(index));
  }

  /** True when the list has an element that equals {@code element}. */
  public Condition<R> contains(V element) {
    return new Condition<>(new ConditionExpression.Contains(operand(), at(0).literal(element)));
  }

  /** The number of elements, for conditions. */
  public SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }

  /** Adds elements behind the last one; an absent list is made. */
  public UpdateAction<R> append(T more) {
    return setAction(new SetOperand.ListAppend(orEmpty(), literal(more)));
  }

  /** Adds elements before the first one; an absent list is made. */
  public UpdateAction<R> prepend(T more) {
    return setAction(new SetOperand.ListAppend(literal(more), orEmpty()));
  }

  private SetOperand orEmpty() {
    return new SetOperand.IfNotExists(path(), new Operand.Literal(AttributeValue.l(List.of())));
  }
}
