package io.pressmark.core.error;

/**
 * DynamoDB's {@code LimitExceededException}: a limit on the number of tables, indexes or operations
 * is reached.
 */
public final class LimitExceededException extends RequestException {
  private static final long serialVersionUID = 1L;

  public LimitExceededException(String message) {
    super(message);
  }
}
