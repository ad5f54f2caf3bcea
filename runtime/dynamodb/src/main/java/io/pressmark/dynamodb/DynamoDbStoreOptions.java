package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;

/**
 * How a {@link DynamoDbItemStore} behaves. Immutable; made from {@link #defaults()} by the methods
 * {@code with...}. How requests are sent, repeated and timed out is the client's.
 *
 * @param createsMissingTables whether a repository creates its table on first use; the default is
 *     false. For tests and local endpoints: the service takes a while to create a table and bills
 *     for it.
 * @param tableTimeout how long to wait for a table or an index that is created, changed or deleted:
 *     at least 1 second; the default is 10 minutes. An index of a large table takes longer.
 * @param pollDelay how long after one another the state of such a table is asked for: at least 1
 *     millisecond; the default is 1 second
 */
public record DynamoDbStoreOptions(
    boolean createsMissingTables, Duration tableTimeout, Duration pollDelay) {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration SHORTEST_DELAY = Duration.ofMillis(1);

  private static final DynamoDbStoreOptions DEFAULTS =
      new DynamoDbStoreOptions(false, Duration.ofMinutes(10), Duration.ofSeconds(1));

  public DynamoDbStoreOptions {
    requireAtLeast(SHORTEST_TIMEOUT, tableTimeout, "tableTimeout");
    requireAtLeast(SHORTEST_DELAY, pollDelay, "pollDelay");
  }

  private static void requireAtLeast(Duration least, Duration time, String name) {
    if (time.compareTo(least) < 0) {
      throw new ValidationException(name + " is " + time + "; " + least + " or more is allowed");
    }
  }

  /** Missing tables are errors; changes of tables are waited for up to 10 minutes. */
  public static DynamoDbStoreOptions defaults() {
    return DEFAULTS;
  }

  public DynamoDbStoreOptions withMissingTablesCreated(boolean create) {
    return new DynamoDbStoreOptions(create, tableTimeout, pollDelay);
  }

  public DynamoDbStoreOptions withTableTimeout(Duration longest) {
    return new DynamoDbStoreOptions(createsMissingTables, longest, pollDelay);
  }

  public DynamoDbStoreOptions withPollDelay(Duration delay) {
    return new DynamoDbStoreOptions(createsMissingTables, tableTimeout, delay);
  }
}
