package test;

import io.pressmark.core.convert.AttributeConverter;

public final class KindConverter implements AttributeConverter<Kind, String> {
  @Override
  public String toStored(Kind value) {
    return value.name();
  }

  @Override
  public Kind fromStored(String stored) {
    return Kind.valueOf(stored);
  }
}
