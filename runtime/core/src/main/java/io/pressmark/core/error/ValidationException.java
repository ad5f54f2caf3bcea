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

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them
   */
  public ValidationException(String serviceMessage, String advice) {
    super(serviceMessage, advice);
  }

  public ValidationException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same where the service has other words for it. */
  public ValidationException reworded(String serviceMessage) {
    return new ValidationException(serviceMessage, advice(), this);
  }

  private ValidationException(String serviceMessage, String advice, Throwable cause) {
    super(serviceMessage, advice, cause);
  }

  /**
   * The same about something larger.
   *
   * @param before what the service says before its words, as {@code Invalid FilterExpression: }
   * @param after what follows them as advice
   */
  public ValidationException within(String before, String after) {
    return new ValidationException(before + serviceMessage(), advice() + after, this);
  }
}
