package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.statistics.DescriptionText;
import io.pressmark.core.store.ItemStore;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Shows what a table is. */
@picocli.CommandLine.Command(
    name = "describe",
    description =
        "Show a table: its key, indexes, time to live, stream, throughput, deletion protection and"
            + " tags, when it was created, and how many items and bytes it has.")
public final class DescribeCommand extends Command {
  @Mixin private final TableArgument table = new TableArgument();

  /** On this console. */
  public DescribeCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (ItemStore open = table.open()) {
      String name = table.in(open).definition().name();
      console().print(DescriptionText.of(open.describe(name), open.tags(name)));
      return ExitCode.OK;
    }
  }
}
