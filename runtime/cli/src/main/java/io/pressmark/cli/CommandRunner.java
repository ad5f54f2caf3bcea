package io.pressmark.cli;

import io.pressmark.cli.command.BackupCommand;
import io.pressmark.cli.command.Command;
import io.pressmark.cli.command.CompactCommand;
import io.pressmark.cli.command.DescribeCommand;
import io.pressmark.cli.command.ExportCommand;
import io.pressmark.cli.command.GetCommand;
import io.pressmark.cli.command.ImportCommand;
import io.pressmark.cli.command.QueryCommand;
import io.pressmark.cli.command.ReportCommand;
import io.pressmark.cli.command.RestoreCommand;
import io.pressmark.cli.command.ScanCommand;
import io.pressmark.cli.command.ServeCommand;
import io.pressmark.cli.command.StatsCommand;
import io.pressmark.cli.command.VerifyCommand;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads a command line, runs its command and turns what happened into an exit code. */
public final class CommandRunner {
  private static final int HELP_WIDTH = 100;
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  private final Console console;

  /** Runs commands on this console. */
  public CommandRunner(Console console) {
    this.console = console;
  }

  /** Runs one command line and returns the exit code. */
  public int run(String... arguments) {
    PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
    CommandLine line = commandLine();
    line.setOut(out);
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(this::execute);
    line.setParameterExceptionHandler((e, all) -> reportUsage(e));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          Failures.report(e, isVerbose(parsed), console.err());
          return Failures.exitCode(e);
        });
    return line.execute(arguments);
  }

  /** All commands, in the order in which help shows them. */
  CommandLine commandLine() {
    CommandLine root = new CommandLine(new PressmarkCommand());
    List.of(
            new StatsCommand(console),
            new DescribeCommand(console),
            new ReportCommand(console, InstantSource.system()),
            new VerifyCommand(console),
            new GetCommand(console),
            new QueryCommand(console),
            new ScanCommand(console),
            new ExportCommand(console),
            new ImportCommand(console),
            new BackupCommand(console),
            new RestoreCommand(console),
            new CompactCommand(console),
            new ServeCommand(console))
        .forEach(root::addSubcommand);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setUsageHelpWidth(HELP_WIDTH);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    return root;
  }

  private int execute(ParseResult parsed) {
    if (isVerbose(parsed)) {
      // Read when the first logger is made, which no command has done yet.
      System.setProperty(LOG_LEVEL, "info");
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static boolean isVerbose(ParseResult parsed) {
    return parsed.hasSubcommand()
        && parsed.subcommand().commandSpec().userObject() instanceof Command command
        && command.common().verbose();
  }

  private int reportUsage(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    console.err().println("pressmark: " + message.replaceFirst("^Error: ", ""));
    console
        .err()
        .println(
            "Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' for help.");
    return ExitCode.USAGE;
  }
}
