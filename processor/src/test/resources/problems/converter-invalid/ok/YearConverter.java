package test;

import java.time.Year;

final class YearConverter extends Base<Year> {
  @Override
  public Integer toStored(Year value) {
    return value.getValue();
  }

  @Override
  public Year fromStored(Integer stored) {
    return Year.of(stored);
  }
}
