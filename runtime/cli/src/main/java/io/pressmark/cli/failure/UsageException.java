package io.pressmark.cli.failure;

/** An argument makes no sense, on its own or for this table. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An argument that is wrong for the reason in the message. */
  public UsageException(String message) {
    super(message);
  }

  /** An argument that something else refused. */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
