package io.pressmark.cli.command;

import picocli.CommandLine.Option;

/** The options of every command. */
public final class CommonOptions {
  @SuppressWarnings("UnusedVariable") // Picocli acts on it by itself.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what the store logs, and stack traces of errors.")
  private boolean verbose;

  /** Whether nothing but results and errors is wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether logs and stack traces are wanted. */
  public boolean verbose() {
    return verbose;
  }
}
