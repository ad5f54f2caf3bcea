package io.pressmark.cli.console;

import java.io.IOException;
import java.util.Locale;

/** The standard output cannot be written. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputException(IOException cause) {
    super("The standard output cannot be written: " + cause.getMessage(), cause);
  }

  /**
   * Whether whoever reads the output wants no more of it, as {@code head} does. Java has no
   * exception of its own for it.
   */
  public boolean isBrokenPipe() {
    String message = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
