package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * The sort key, or a partition key that is the sort key of an index. Its comparisons are key
 * conditions: a query takes one of them. It cannot be set, as a key never changes.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the key
 * @param <K> names this attribute
 */
public sealed class SortKeyAttribute<R, T, K> extends OrderedAttribute<R, T, K>
    permits BinarySortKeyAttribute, TextSortKeyAttribute {
  public SortKeyAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }
}
