package io.pressmark.core.error;

/**
 * DynamoDB's {@code TrimmedDataAccessException}: records behind a stream position are no longer
 * kept. Whoever follows the stream has missed changes, and must read the table anew.
 */
public final class TrimmedDataAccessException extends RequestException {
  private static final long serialVersionUID = 1L;

  public TrimmedDataAccessException(String message) {
    super(message);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public TrimmedDataAccessException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
