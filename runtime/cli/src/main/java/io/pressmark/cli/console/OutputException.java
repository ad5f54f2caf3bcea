package io.pressmark.cli.console;

import java.io.IOException;
import java.util.Locale;

/** The standard output cannot be written. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean brokenPipe;

  OutputException(IOException cause) {
    super("The standard output cannot be written: " + cause.getMessage(), cause);
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // Java has no exception of its own for it.
    brokenPipe = message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  /** Whether whoever reads the output wants no more of it, as {@code head} does. */
  public boolean isBrokenPipe() {
    return brokenPipe;
  }
}
