package io.pressmark.core.store;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ValidationException;
import java.util.Optional;

/** DynamoDB's rules of provisioned throughput, for engines. */
public final class ThroughputRules {
  private ThroughputRules() {}

  /**
   * Checks that a change changes something.
   *
   * @param resource the table or index, for the message
   * @throws ValidationException when it does not
   */
  public static void requireChange(
      String resource,
      Optional<ProvisionedThroughput> current,
      Optional<ProvisionedThroughput> requested) {
    if (!current.equals(requested)) {
      return;
    }
    throw requested
        .map(
            same ->
                new ValidationException(
                    "The provisioned throughput for the table will not change. The requested value"
                        + " equals the current value. Current ReadCapacityUnits provisioned for the"
                        + " table: "
                        + same.readUnits()
                        + ". Requested ReadCapacityUnits: "
                        + same.readUnits()
                        + ". Current WriteCapacityUnits provisioned for the table: "
                        + same.writeUnits()
                        + ". Requested WriteCapacityUnits: "
                        + same.writeUnits()
                        + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to"
                        + " request higher limits.",
                    " It is '" + resource + "'"))
        .orElseGet(
            () ->
                new ValidationException(
                    "'" + resource + "' has no provisioned throughput that could be ended"));
  }

  /** That the throughput of a table is used up. */
  public static ProvisionedThroughputExceededException exceeded(String table) {
    return new ProvisionedThroughputExceededException(
        "The level of configured provisioned throughput for the table was exceeded. Consider"
            + " increasing your provisioning level with the UpdateTable API.",
        " It is table '" + table + "'; wait and try again");
  }

  /** That the throughput of a global index is used up. */
  public static ProvisionedThroughputExceededException exceeded(String table, String index) {
    return new ProvisionedThroughputExceededException(
        "The level of configured provisioned throughput for one or more global secondary indexes of"
            + " the table was exceeded. Consider provisioning your under-provisioned global"
            + " secondary indexes with the UpdateTable API.",
        " It is index '" + index + "' of table '" + table + "'; wait and try again");
  }
}
