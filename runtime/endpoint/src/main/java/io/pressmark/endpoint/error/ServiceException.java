package io.pressmark.endpoint.error;

import io.pressmark.core.error.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A request is answered with an error of the protocol. It is thrown where a request is refused
 * before a store has seen it; what stores throw is translated by {@link ErrorAnswers}.
 */
public final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorType type;

  /**
   * @param message null where the service says nothing
   */
  public ServiceException(ErrorType type, @Nullable String message) {
    // An answer, and no fault of the program: nobody looks at where it came from.
    super(message, null, false, false);
    this.type = type;
  }

  /** The request breaks a rule. */
  public static ServiceException validation(String message) {
    return new ServiceException(ErrorType.VALIDATION, message);
  }

  /** The request breaks a rule, in the words that many rules have before their own. */
  public static ServiceException invalidParameter(String message) {
    return validation("One or more parameter values were invalid: " + message);
  }

  /** Something is of another kind than the operation takes at its place. */
  public static ServiceException serialization(@Nullable String message) {
    return new ServiceException(ErrorType.SERIALIZATION, message);
  }

  /**
   * What the service says where a request is refused with an exception.
   *
   * @param refusal of the endpoint or of a store
   */
  public static String words(RuntimeException refusal) {
    return refusal instanceof RequestException of
        ? of.serviceMessage()
        : String.valueOf(refusal.getMessage());
  }

  /** The name, status and form of the error. */
  public ErrorType type() {
    return type;
  }
}
