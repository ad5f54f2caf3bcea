package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.text.Amount;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Checks everything. */
@picocli.CommandLine.Command(
    name = "verify",
    description = {
      "Read every page of the store and check all of it. All damage is listed, a line each.",
      "",
      "The exit code is 4 when anything is damaged."
    })
public final class VerifyCommand extends Command {
  @Mixin private final StoreArgument store = new StoreArgument();

  /** On this console. */
  public VerifyCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (ChronicleItemStore open = store.open()) {
      List<String> damages = open.verify();
      for (String damage : damages) {
        console().print(damage + "\n");
      }
      if (damages.isEmpty()) {
        report("All of " + Amount.items(open.statistics().items()) + " is whole");
      }
      return damages.isEmpty() ? ExitCode.OK : ExitCode.DAMAGED;
    }
  }
}
