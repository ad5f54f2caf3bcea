package io.pressmark.testkit.model;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Which items have expired, at the moment at which the clock of random operations stands. */
final class ModelExpiry {
  /** The attribute that says so, where a table has time to live. */
  static final String ATTRIBUTE = "until";

  private static final long NOW = RandomOperations.MOMENT.getEpochSecond();
  private static final Instant OLDEST = RandomOperations.MOMENT.minus(Duration.ofDays(5 * 365));

  private ModelExpiry() {}

  static boolean isExpired(TableDefinition table, Map<String, AttributeValue> item) {
    return table.timeToLive().isPresent()
        && item.get(table.timeToLive().get()) instanceof AttributeValue.N time
        && time.value().compareTo(BigDecimal.valueOf(NOW)) <= 0
        && time.value().compareTo(BigDecimal.valueOf(OLDEST.getEpochSecond())) >= 0;
  }

  /** A time that has passed, one to come, or one too long ago to count. */
  static AttributeValue time(Random random) {
    long distance = 1_000L + random.nextInt(100_000);
    return switch (random.nextInt(3)) {
      case 0 -> AttributeValue.n(NOW - distance);
      case 1 -> AttributeValue.n(NOW + distance);
      default -> AttributeValue.n(distance);
    };
  }
}
