package io.pressmark.core.error;

/**
 * DynamoDB's {@code ProvisionedThroughputExceededException}: requests come faster than the table's
 * throughput allows. Nothing was written; the same request may succeed after a pause.
 */
public final class ProvisionedThroughputExceededException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ProvisionedThroughputExceededException(String message) {
    super(message);
  }
}
