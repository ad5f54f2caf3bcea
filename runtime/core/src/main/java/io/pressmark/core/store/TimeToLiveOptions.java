package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;

/**
 * What an embedded store does with expired items: those of a table with a {@linkplain
 * io.pressmark.core.schema.TableDefinition#timeToLive() time to live} whose time is past, by five
 * years at most. Immutable.
 *
 * @param hidesExpired whether an expired item counts as absent at once, in every read, condition
 *     and write; the default. If not, it is as any other until it is deleted, as in DynamoDB.
 * @param sweepPeriod how long after one another the store looks through the tables that have a time
 *     to live and deletes what has expired: at least 1 second, or zero for never by itself; the
 *     default is 10 minutes
 * @param sweepStep how many items the store looks at, and at most deletes, at a time, from 1 to
 *     1,000; the default is 100. The expired ones among them are deleted as one, so that writes of
 *     their neighbours wait for moments only.
 */
public record TimeToLiveOptions(boolean hidesExpired, Duration sweepPeriod, int sweepStep) {
  /** The largest step. */
  public static final int MAX_STEP = 1000;

  private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(1);

  private static final TimeToLiveOptions DEFAULTS =
      new TimeToLiveOptions(true, Duration.ofMinutes(10), 100);

  public TimeToLiveOptions {
    if (!sweepPeriod.isZero() && sweepPeriod.compareTo(SHORTEST_PERIOD) < 0) {
      throw new ValidationException(
          "sweepPeriod is "
              + sweepPeriod
              + "; "
              + SHORTEST_PERIOD
              + " or more is allowed, or zero for a store that deletes only when it is told to");
    }
    if (sweepStep < 1 || sweepStep > MAX_STEP) {
      throw new ValidationException(
          "sweepStep is " + sweepStep + "; 1 to " + MAX_STEP + " items are allowed");
    }
  }

  /** Expired items are hidden at once and deleted within minutes. */
  public static TimeToLiveOptions defaults() {
    return DEFAULTS;
  }

  /** As in DynamoDB with false: expired items are shown until they are deleted. */
  public TimeToLiveOptions withHidesExpired(boolean hides) {
    return new TimeToLiveOptions(hides, sweepPeriod, sweepStep);
  }

  public TimeToLiveOptions withSweepPeriod(Duration period) {
    return new TimeToLiveOptions(hidesExpired, period, sweepStep);
  }

  public TimeToLiveOptions withSweepStep(int items) {
    return new TimeToLiveOptions(hidesExpired, sweepPeriod, items);
  }
}
