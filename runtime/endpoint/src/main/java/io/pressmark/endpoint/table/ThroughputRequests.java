package io.pressmark.endpoint.table;

import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.Optional;

/** Throughput and billing mode as requests have them. */
final class ThroughputRequests {
  static final String PROVISIONED = "PROVISIONED";
  static final String PAY_PER_REQUEST = "PAY_PER_REQUEST";

  private ThroughputRequests() {}

  /**
   * The throughput of a table or an index; empty if it says nothing of it.
   *
   * @throws ServiceException when it is more than the service has
   */
  static Optional<ProvisionedThroughput> read(Parameters parent) {
    Parameters throughput = parent.structureOrNull("ProvisionedThroughput");
    if (throughput == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProvisionedThroughput(
            units(throughput, "ReadCapacityUnits"), units(throughput, "WriteCapacityUnits")));
  }

  private static long units(Parameters throughput, String name) {
    long units = throughput.number(name).orElseThrow();
    if (units > ProvisionedThroughput.MAX_UNITS) {
      throw ServiceException.validation(
          "Given value " + units + " for " + name + " is out of bounds");
    }
    return units;
  }

  /**
   * The throughput of a table that is created; empty for one that is paid per request.
   *
   * @throws ServiceException when it does not go with the billing mode
   */
  static Optional<ProvisionedThroughput> ofNewTable(Parameters request) {
    Optional<ProvisionedThroughput> throughput = read(request);
    if (isPayPerRequest(request)) {
      if (throughput.isPresent()) {
        throw ServiceException.invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
                + PAY_PER_REQUEST);
      }
    } else if (throughput.isEmpty()) {
      throw ServiceException.invalidParameter(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is "
              + PROVISIONED);
    }
    return throughput;
  }

  /** Whether the request names the billing mode that has no throughput. */
  static boolean isPayPerRequest(Parameters request) {
    return PAY_PER_REQUEST.equals(request.textOrNull("BillingMode"));
  }

  /**
   * Checks that a global index has a throughput where its table has one, and only there.
   *
   * @throws ServiceException when it is not so
   */
  static void requireFits(Parameters table, Parameters index, String name) {
    boolean hasThroughput = index.has("ProvisionedThroughput");
    if (isPayPerRequest(table) && hasThroughput) {
      throw ServiceException.invalidParameter(
          "ProvisionedThroughput should not be specified for index: "
              + name
              + " when BillingMode is "
              + PAY_PER_REQUEST);
    }
    if (!isPayPerRequest(table) && !hasThroughput) {
      throw ServiceException.invalidParameter(
          "ProvisionedThroughput must be specified for index: " + name);
    }
  }
}
