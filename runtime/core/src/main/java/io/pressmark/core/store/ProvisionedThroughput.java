package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;

/**
 * How much may be read from and written to a table, or to one global index of it, per second:
 * DynamoDB's {@code ProvisionedThroughput}. What is not used is kept for {@value #BURST_SECONDS}
 * seconds, and may be used all at once. Immutable.
 *
 * @param readUnits read units per second, from 1 to {@value #MAX_UNITS}
 * @param writeUnits write units per second, from 1 to {@value #MAX_UNITS}
 */
public record ProvisionedThroughput(long readUnits, long writeUnits) {
  /** The most units per second. */
  public static final long MAX_UNITS = 1_000_000_000;

  /** For how many seconds unused units are kept. */
  public static final int BURST_SECONDS = 300;

  public ProvisionedThroughput {
    requireValid(readUnits, "readCapacityUnits");
    requireValid(writeUnits, "writeCapacityUnits");
  }

  private static void requireValid(long units, String member) {
    if (units < 1 || units > MAX_UNITS) {
      throw new ValidationException(
          "1 validation error detected: Value '"
              + units
              + "' at 'provisionedThroughput."
              + member
              + "' failed to satisfy constraint: Member must have value "
              + (units < 1 ? "greater than or equal to 1" : "less than or equal to " + MAX_UNITS));
    }
  }
}
