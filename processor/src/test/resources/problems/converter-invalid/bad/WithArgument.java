package test;

import io.pressmark.core.convert.AttributeConverter;
import java.time.Year;

public final class WithArgument implements AttributeConverter<Year, Integer> {
  private final int base;

  public WithArgument(int base) {
    this.base = base;
  }

  @Override
  public Integer toStored(Year value) {
    return value.getValue() - base;
  }

  @Override
  public Year fromStored(Integer stored) {
    return Year.of(stored + base);
  }
}
