package io.pressmark.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a command: help and version. */
@Command(
    name = "pressmark",
    description = "Looks into stores of Pressmark, copies, checks and serves them.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All was done.",
      "1:Something failed; the message says what.",
      "2:The command line was not understood, nothing was done.",
      "3:Another process has the store open, nothing was done.",
      "4:The store, or a backup, is damaged.",
      "5:There is no such store, table, item or file.",
      "130:Stopped by ^C."
    },
    footer = {
      "",
      "Results go to the standard output, everything else to the standard error. Items are lines of"
          + " DynamoDB JSON, the format of DynamoDB's exports.",
      "A store can be open in one process at a time. Commands that read never make a store."
    })
final class PressmarkCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // Picocli acts on it by itself.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // Picocli acts on it by itself.
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(line, "Missing: a command");
  }
}
