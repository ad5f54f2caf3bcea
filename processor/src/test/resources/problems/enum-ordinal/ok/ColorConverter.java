package test;

import io.pressmark.core.convert.AttributeConverter;

public final class ColorConverter implements AttributeConverter<Color, String> {
  @Override
  public String toStored(Color value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public Color fromStored(String stored) {
    return Color.valueOf(stored.toUpperCase(java.util.Locale.ROOT));
  }
}
