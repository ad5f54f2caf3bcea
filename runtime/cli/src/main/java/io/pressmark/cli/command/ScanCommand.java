package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.store.ItemStore;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Prints a table. */
@picocli.CommandLine.Command(
    name = "scan",
    description = "Print all items of a table, in no order to rely on, as lines of DynamoDB JSON.")
public final class ScanCommand extends Command {
  @Mixin private final TableArgument table = new TableArgument();
  @Mixin private final ItemOutput output = new ItemOutput();
  @Mixin private final LimitOption limit = new LimitOption();

  /** On this console. */
  public ScanCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    long most = limit.value();
    try (ItemStore open = table.open()) {
      ItemOutput.Lines lines = output.to(console());
      new TableItems(table.in(open)).scan(most, lines, console().stop()::check);
      lines.flush();
      return ExitCode.OK;
    }
  }
}
