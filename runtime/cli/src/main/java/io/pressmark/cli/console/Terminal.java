package io.pressmark.cli.console;

import java.io.IOException;

/** Whether people look at the standard error. */
final class Terminal {
  private Terminal() {}

  /**
   * Java only tells whether input and output together are a terminal, so the shell is asked.
   * Without one, nobody is looking.
   */
  static boolean isStandardError() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      Process test =
          new ProcessBuilder("sh", "-c", "test -t 2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
