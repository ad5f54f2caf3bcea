package test;

import io.pressmark.core.convert.AttributeConverter;

public final class OrdinalConverter implements AttributeConverter<Kind, Integer> {
  @Override
  public Integer toStored(Kind value) {
    return value.ordinal();
  }

  @Override
  public Kind fromStored(Integer stored) {
    return Kind.values()[stored];
  }
}
