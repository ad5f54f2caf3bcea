package test;

import io.pressmark.core.convert.AttributeConverter;

abstract class Base<T> implements AttributeConverter<T, String> {
  @Override
  public String toStored(T value) {
    return value.toString();
  }
}
