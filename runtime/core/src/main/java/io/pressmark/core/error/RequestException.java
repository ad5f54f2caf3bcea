package io.pressmark.core.error;

/**
 * The store refused a request; nothing was written. The subclasses carry DynamoDB's error names.
 */
public abstract class RequestException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  public RequestException(String message) {
    super(message);
  }

  public RequestException(String message, Throwable cause) {
    super(message, cause);
  }
}
