package test;

import io.pressmark.core.convert.AttributeConverter;

public final class Generic<T> implements AttributeConverter<T, String> {
  @Override
  public String toStored(T value) {
    return value.toString();
  }

  @Override
  public T fromStored(String stored) {
    throw new IllegalArgumentException(stored);
  }
}
