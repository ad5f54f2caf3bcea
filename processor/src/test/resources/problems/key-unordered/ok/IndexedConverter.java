package test;

import io.pressmark.annotation.KeepsOrder;
import io.pressmark.core.convert.AttributeConverter;
import java.util.Locale;

@KeepsOrder
public final class IndexedConverter implements AttributeConverter<Locale, String> {
  @Override
  public String toStored(Locale value) {
    return value.toLanguageTag();
  }

  @Override
  public Locale fromStored(String stored) {
    return Locale.forLanguageTag(stored);
  }
}
