package io.pressmark.examples.bank;

/** A transfer cannot be made; nothing has changed. */
public final class RefusedTransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedTransferException(String message, Throwable cause) {
    super(message, cause);
  }
}
