package test;

import io.pressmark.core.convert.AttributeConverter;
import java.util.Currency;

public final class FirstConverter implements AttributeConverter<Currency, String> {
  @Override
  public String toStored(Currency value) {
    return value.getCurrencyCode();
  }

  @Override
  public Currency fromStored(String stored) {
    return Currency.getInstance(stored);
  }
}
