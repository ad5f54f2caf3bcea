package test;

import io.pressmark.annotation.KeepsOrder;
import io.pressmark.core.convert.AttributeConverter;
import java.util.Date;

@KeepsOrder
public final class DateConverter implements AttributeConverter<Date, Long> {
  @Override
  public Long toStored(Date value) {
    return value.getTime();
  }

  @Override
  public Date fromStored(Long stored) {
    return new Date(stored);
  }
}
