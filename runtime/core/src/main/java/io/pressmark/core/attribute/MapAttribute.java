package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;
import java.util.function.Function;

/**
 * An attribute that is stored as a map whose keys are data.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the map
 * @param <V> the Java type of its values
 * @param <E> what stands for a value in conditions and updates
 */
@SuppressWarnings("UnusedTypeParameter") // V is there for E.
public final class MapAttribute<R, T, V, E extends Attribute<R, V>> extends ValueAttribute<R, T> {
  private final Function<DocumentPath, E> values;

  /**
   * @param values what stands for the value at a path
   */
  public MapAttribute(
      ItemSchema<R> schema,
      DocumentPath path,
      ValueEncoder<? super T> encoder,
      Function<DocumentPath, E> values) {
    super(schema, path, encoder);
    this.values = values;
  }

  /**
   * The value of a key. An update can set it only if the item has the map.
   *
   * @throws io.pressmark.core.error.ValidationException when the key is empty
   */
  public E key(String key) {
    return values.apply(path().dot(key));
  }

  /** The number of entries, for conditions. */
  public SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }
}
