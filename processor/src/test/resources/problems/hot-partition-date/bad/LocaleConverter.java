package test;

import io.pressmark.core.convert.AttributeConverter;
import java.util.Locale;

public final class LocaleConverter implements AttributeConverter<Locale, String> {
  @Override
  public String toStored(Locale value) {
    return value.toLanguageTag();
  }

  @Override
  public Locale fromStored(String stored) {
    return Locale.forLanguageTag(stored);
  }
}
