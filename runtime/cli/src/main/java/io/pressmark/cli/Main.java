package io.pressmark.cli;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.StopSignal;

/** Where the process begins, and where it ends with an exit code. */
public final class Main {
  private Main() {}

  /** Runs the command line. */
  public static void main(String[] arguments) {
    StopSignal stop = StopSignal.ofProcess(System.err);
    int exitCode;
    try {
      exitCode = new CommandRunner(Console.ofProcess(stop)).run(arguments);
    } finally {
      stop.finished();
    }
    System.exit(exitCode);
  }
}
