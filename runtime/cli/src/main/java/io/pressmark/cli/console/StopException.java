package io.pressmark.cli.console;

/** The user, or the system, wants the command to stop. It carries no stack trace. */
public final class StopException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StopException() {
    super("Interrupted", null, false, false);
  }
}
