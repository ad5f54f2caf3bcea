package io.pressmark.cli.failure;

/** A file that is read has a wrong place; the message names file and line. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and where. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
