package test;

import io.pressmark.core.convert.AttributeConverter;
import java.time.DayOfWeek;

public final class DayConverter implements AttributeConverter<DayOfWeek, String> {
  @Override
  public String toStored(DayOfWeek value) {
    return value.name();
  }

  @Override
  public DayOfWeek fromStored(String stored) {
    return DayOfWeek.valueOf(stored);
  }
}
