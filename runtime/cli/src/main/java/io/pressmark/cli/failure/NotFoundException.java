package io.pressmark.cli.failure;

/** What the command shall work on is not there. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is not there. */
  public NotFoundException(String message) {
    super(message);
  }
}
