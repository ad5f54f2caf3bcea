package io.pressmark.core.error;

/**
 * DynamoDB's {@code ValidationException}: a value, key, expression or parameter breaks a rule of
 * the data model. It is thrown before any condition is evaluated, and nothing is written.
 */
public final class ValidationException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ValidationException(String message) {
    super(message);
  }

  public ValidationException(String message, Throwable cause) {
    super(message, cause);
  }
}
