package test;

import io.pressmark.core.convert.AttributeConverter;

public final class WordConverter implements AttributeConverter<StringBuilder, String> {
  @Override
  public String toStored(StringBuilder value) {
    return value.toString();
  }

  @Override
  public StringBuilder fromStored(String stored) {
    return new StringBuilder(stored);
  }
}
