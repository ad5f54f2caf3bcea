package io.pressmark.core.error;

/**
 * The store refused a request; nothing was written. The subclasses carry DynamoDB's error names.
 */
public abstract class RequestException extends PressmarkException {
  private static final long serialVersionUID = 1L;

  private final String serviceMessage;
  private final String advice;

  /** A message that is all the service says, or of something that the service does not know. */
  public RequestException(String message) {
    this(message, "");
  }

  public RequestException(String message, Throwable cause) {
    this(message, "", cause);
  }

  /**
   * @param serviceMessage the service's words
   * @param advice what follows them: names, places and what to do, beginning with a punctuation
   *     mark
   */
  RequestException(String serviceMessage, String advice) {
    super(serviceMessage + advice);
    this.serviceMessage = serviceMessage;
    this.advice = advice;
  }

  RequestException(String serviceMessage, String advice, Throwable cause) {
    super(serviceMessage + advice, cause);
    this.serviceMessage = serviceMessage;
    this.advice = advice;
  }

  /**
   * What DynamoDB says, word for word where it is documented. {@link #getMessage()} begins with it
   * and may then tell names, places and what to do.
   */
  public String serviceMessage() {
    return serviceMessage;
  }

  /** What {@link #getMessage()} has behind the service's words; empty if nothing. */
  String advice() {
    return advice;
  }
}
