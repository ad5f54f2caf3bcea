package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * A binary sort key, which can also be asked for by prefix.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key: bytes in one form or another
 * @param <K> names this attribute
 */
public final class BinarySortKeyAttribute<R, T, K> extends SortKeyAttribute<R, T, K> {
  public BinarySortKeyAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** True when the key begins with {@code prefix}. */
  public KeyCondition<R, K> beginsWith(T prefix) {
    return prefix(prefix);
  }
}
