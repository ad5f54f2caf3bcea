package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What every command is: something to do on a console, with the common options. */
public abstract class Command implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Console console;

  Command(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() throws IOException {
    return run();
  }

  /** Does the work and returns the exit code; for most failures it throws. */
  abstract int run() throws IOException;

  /** The common options, as they were given. */
  public final CommonOptions common() {
    return common;
  }

  final Console console() {
    return console;
  }

  /** Prints what was done, as the result. */
  final void report(String text) throws IOException {
    if (!common.quiet()) {
      console.print(text + "\n");
    }
  }
}
