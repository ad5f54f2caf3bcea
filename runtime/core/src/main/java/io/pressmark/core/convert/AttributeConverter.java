package io.pressmark.core.convert;

/**
 * Stores values of a type as values of another one. A class that implements it is named in
 * {@code @Convert}; it is concrete, has no type parameters, and has a constructor without
 * parameters that the table's package can reach.
 *
 * <p>Generated code makes one instance for each table and uses it from many threads, so it must be
 * thread-safe; without fields it is. Neither method is given null, and neither may return it: what
 * is absent is never converted.
 *
 * @param <T> the type in Java
 * @param <S> the type that is stored: any with a stored form, a document's too
 */
public interface AttributeConverter<T, S> {

  /** What is stored for {@code value}. An exception refuses the write. */
  S toStored(T value);

  /**
   * The value that {@code stored} is stored for: {@code fromStored(toStored(value))} equals {@code
   * value}. An exception becomes an {@link io.pressmark.core.error.ItemMappingException} that names
   * the item.
   */
  T fromStored(S stored);
}
