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
}
