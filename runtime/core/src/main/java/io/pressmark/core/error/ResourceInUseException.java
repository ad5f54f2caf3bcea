package io.pressmark.core.error;

/**
 * DynamoDB's {@code ResourceInUseException}: a table of that name exists already, or is being
 * changed.
 */
public final class ResourceInUseException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ResourceInUseException(String message) {
    super(message);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public ResourceInUseException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }
}
