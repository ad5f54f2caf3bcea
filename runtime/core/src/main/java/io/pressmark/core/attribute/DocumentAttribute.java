package io.pressmark.core.attribute;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.generated.ValueEncoder;

/**
 * A nested document. Generated classes extend it with a field for each attribute of the document,
 * so that conditions and updates can name what is inside: {@code SHIP_TO.CITY.eq("Rome")}.
 *
 * @param <R> the mapped class
 * @param <T> the Java type of the document
 */
public non-sealed class DocumentAttribute<R, T> extends ValueAttribute<R, T> {
  public DocumentAttribute(
      ItemSchema<R> schema, DocumentPath path, ValueEncoder<? super T> encoder) {
    super(schema, path, encoder);
  }

  /** The number of attributes the document has, for conditions. */
  public final SizeOperand<R> size() {
    return new SizeOperand<>(path());
  }
}
