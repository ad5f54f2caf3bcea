package io.pressmark.endpoint.legacy;

import io.pressmark.core.error.ValidationException;

/** The words with which the service begins to say that a parameter's value is wrong. */
final class InvalidParameter {
  private static final String PREFIX = "One or more parameter values were invalid: ";

  private InvalidParameter() {}

  static ValidationException because(String reason) {
    return new ValidationException(PREFIX + reason);
  }
}
