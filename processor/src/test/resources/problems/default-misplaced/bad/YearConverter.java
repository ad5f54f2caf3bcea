package test;

import io.pressmark.core.convert.AttributeConverter;
import java.time.Year;

public final class YearConverter implements AttributeConverter<Year, Integer> {
  @Override
  public Integer toStored(Year value) {
    return value.getValue();
  }

  @Override
  public Year fromStored(Integer stored) {
    return Year.of(stored);
  }
}
