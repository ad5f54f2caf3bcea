package io.pressmark.core.error;

/**
 * DynamoDB's {@code IdempotentParameterMismatchException}: a transaction came with the client
 * request token of another one that went through within the last 10 minutes. Nothing was written.
 */
public final class IdempotentParameterMismatchException extends RequestException {
  private static final long serialVersionUID = 1L;

  public IdempotentParameterMismatchException(String message) {
    super(message);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public IdempotentParameterMismatchException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
