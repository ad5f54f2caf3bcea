package io.pressmark.core.error;

/** DynamoDB's {@code ResourceNotFoundException}: the table, index or stream does not exist. */
public final class ResourceNotFoundException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ResourceNotFoundException(String message) {
    super(message);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public ResourceNotFoundException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
