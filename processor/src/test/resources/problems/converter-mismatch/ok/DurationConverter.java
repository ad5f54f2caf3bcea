package test;

import io.pressmark.core.convert.AttributeConverter;
import java.time.Duration;

public final class DurationConverter implements AttributeConverter<Duration, Long> {
  @Override
  public Long toStored(Duration value) {
    return value.toMillis();
  }

  @Override
  public Duration fromStored(Long stored) {
    return Duration.ofMillis(stored);
  }
}
