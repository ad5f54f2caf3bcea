package io.pressmark.chronicle.internal.files;

import java.io.IOException;

/** A change of a file failed, and whether it is in effect cannot be told. */
public final class UnknownOutcomeException extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownOutcomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
