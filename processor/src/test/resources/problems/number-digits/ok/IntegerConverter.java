package test;

import io.pressmark.core.convert.AttributeConverter;
import java.math.BigInteger;

public final class IntegerConverter implements AttributeConverter<BigInteger, String> {
  @Override
  public String toStored(BigInteger value) {
    return value.toString();
  }

  @Override
  public BigInteger fromStored(String stored) {
    return new BigInteger(stored);
  }
}
