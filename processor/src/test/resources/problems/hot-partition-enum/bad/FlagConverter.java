package test;

import io.pressmark.core.convert.AttributeConverter;

public final class FlagConverter implements AttributeConverter<Boolean, String> {
  @Override
  public String toStored(Boolean value) {
    return value ? "on" : "off";
  }

  @Override
  public Boolean fromStored(String stored) {
    return stored.equals("on");
  }
}
