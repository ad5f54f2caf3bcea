package io.pressmark.core.generated;

import io.pressmark.core.format.ItemWriter;

/**
 * Writes one value in its stored form, as the schema does.
 *
 * @param <T> the Java type of the value
 */
@FunctionalInterface
public interface ValueEncoder<T> {
  /** Writes exactly one value. */
  void write(ItemWriter writer, T value);
}
