package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.cli.item.KeyArguments;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints one item. */
@picocli.CommandLine.Command(
    name = "get",
    description = {
      "Print the item with this primary key, as a line of DynamoDB JSON.",
      "",
      "The exit code is 5 when there is none."
    })
public final class GetCommand extends Command {
  @Mixin private final TableArgument table = new TableArgument();
  @Mixin private final ItemOutput output = new ItemOutput();

  @Option(
      names = {"-k", "--key"},
      required = true,
      paramLabel = "NAME=VALUE",
      description =
          "A key attribute: a string as it is, a number in digits, a binary in Base64. Given once"
              + " for the partition key and, where the table has one, once for the sort key.")
  private final List<String> key = new ArrayList<>();

  /** On this console. */
  public GetCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (ItemStore open = table.open()) {
      StoreTable there = table.in(open);
      ItemReader item = new TableItems(there).get(KeyArguments.primaryKey(there.definition(), key));
      if (item == null) {
        throw new NotFoundException("There is no such item in table " + there.definition());
      }
      ItemOutput.Lines lines = output.to(console());
      lines.visit(item);
      lines.flush();
      return ExitCode.OK;
    }
  }
}
