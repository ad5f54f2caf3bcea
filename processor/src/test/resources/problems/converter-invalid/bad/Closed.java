package test;

import io.pressmark.core.convert.AttributeConverter;

final class Closed implements AttributeConverter<String, String> {
  Closed(int size) {}

  @Override
  public String toStored(String value) {
    return value;
  }

  @Override
  public String fromStored(String stored) {
    return stored;
  }
}
