package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.TableDefinition;
import java.util.Optional;

/** DynamoDB's rules of UpdateTimeToLive, for engines. */
public final class TimeToLiveRules {
  private TimeToLiveRules() {}

  /**
   * The table with its time to live changed.
   *
   * @param attribute empty to end expiry
   * @throws ValidationException when the change is none, or leads from one attribute to another
   */
  public static TableDefinition change(TableDefinition table, Optional<String> attribute) {
    Optional<String> current = table.timeToLive();
    if (attribute.isEmpty() && current.isEmpty()) {
      throw new ValidationException("TimeToLive is already disabled");
    }
    if (attribute.isPresent() && attribute.equals(current)) {
      throw new ValidationException("TimeToLive is already enabled");
    }
    if (attribute.isPresent() && current.isPresent()) {
      throw new ValidationException(
          "TimeToLive is active on a different AttributeName: current AttributeName is "
              + current.get(),
          "; end it first");
    }
    return table.withTimeToLive(attribute);
  }
}
