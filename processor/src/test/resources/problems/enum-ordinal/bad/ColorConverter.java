package test;

import io.pressmark.core.convert.AttributeConverter;

public final class ColorConverter implements AttributeConverter<Color, Integer> {
  @Override
  public Integer toStored(Color value) {
    return value.ordinal();
  }

  @Override
  public Color fromStored(Integer stored) {
    return Color.values()[stored];
  }
}
