package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;

/**
 * How long an embedded store keeps the records of its tables' change streams. Immutable.
 *
 * @param retention how old a record becomes before it is trimmed: at least 1 second; the default is
 *     DynamoDB's 24 hours
 * @param maxBytes how many bytes the records of one table's stream may have before the oldest are
 *     trimmed, however young: at least 1 MB, or 0, the default, for any number
 * @param trimPeriod how long after one another the store looks for records to trim: at least 1
 *     second, or zero for never by itself; the default is 1 minute
 * @param trimStep how many records are trimmed at a time, from 1 to 1,000; the default is 100.
 *     Writes wait for moments only.
 */
public record StreamOptions(Duration retention, long maxBytes, Duration trimPeriod, int trimStep) {
  /** The smallest limit of bytes. */
  public static final long MIN_BYTES = 1 << 20;

  /** The largest step. */
  public static final int MAX_STEP = 1000;

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final StreamOptions DEFAULTS =
      new StreamOptions(Duration.ofHours(24), 0, Duration.ofMinutes(1), 100);

  public StreamOptions {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new ValidationException(
          "retention is " + retention + "; " + SHORTEST + " or more is allowed");
    }
    if (maxBytes != 0 && maxBytes < MIN_BYTES) {
      throw new ValidationException(
          "maxBytes is "
              + maxBytes
              + "; "
              + MIN_BYTES
              + " or more is allowed, or 0 for any number of bytes");
    }
    if (!trimPeriod.isZero() && trimPeriod.compareTo(SHORTEST) < 0) {
      throw new ValidationException(
          "trimPeriod is "
              + trimPeriod
              + "; "
              + SHORTEST
              + " or more is allowed, or zero for a store that trims only when it is told to");
    }
    if (trimStep < 1 || trimStep > MAX_STEP) {
      throw new ValidationException(
          "trimStep is " + trimStep + "; 1 to " + MAX_STEP + " records are allowed");
    }
  }

  /** Records are kept for 24 hours. */
  public static StreamOptions defaults() {
    return DEFAULTS;
  }

  public StreamOptions withRetention(Duration age) {
    return new StreamOptions(age, maxBytes, trimPeriod, trimStep);
  }

  public StreamOptions withMaxBytes(long bytes) {
    return new StreamOptions(retention, bytes, trimPeriod, trimStep);
  }

  public StreamOptions withTrimPeriod(Duration period) {
    return new StreamOptions(retention, maxBytes, period, trimStep);
  }

  public StreamOptions withTrimStep(int records) {
    return new StreamOptions(retention, maxBytes, trimPeriod, records);
  }
}
