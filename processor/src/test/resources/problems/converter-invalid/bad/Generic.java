package test;

import io.pressmark.core.convert.AttributeConverter;

final class Generic<T> implements AttributeConverter<String, T> {
  @Override
  public T toStored(String value) {
    return null;
  }

  @Override
  public String fromStored(T stored) {
    return null;
  }
}
