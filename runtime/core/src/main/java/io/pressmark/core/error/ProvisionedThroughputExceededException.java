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

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public ProvisionedThroughputExceededException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
