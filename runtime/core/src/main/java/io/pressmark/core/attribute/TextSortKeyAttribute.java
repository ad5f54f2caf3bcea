package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * A sort key of type {@link String}, which can also be asked for by prefix.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key, {@link String}
 * @param <K> names this attribute
 */
public final class TextSortKeyAttribute<R, T, K> extends SortKeyAttribute<R, T, K> {
  public TextSortKeyAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** True when the key begins with {@code prefix}. */
  public KeyCondition<R, K> beginsWith(T prefix) {
    return prefix(prefix);
  }
}
