package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.report.VerifyReport;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.core.statistics.Amount;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Checks everything. */
@picocli.CommandLine.Command(
    name = "verify",
    description = {
      "Check the whole store: every page with all its checksums, the order of keys, the parts of large"
          + " items, the counts, and that every page is used once or free. All damage is listed, a line"
          + " each.",
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
      VerifyReport found = verify(open);
      for (String damage : found.damages()) {
        console().print(damage + "\n");
      }
      report(
          "Verified "
              + Amount.items(found.items())
              + " in "
              + Amount.of(found.pages(), "page", "pages")
              + ": "
              + (found.isWhole()
                  ? "no damage"
                  : Amount.of(found.damages().size(), "damage", "damages")));
      return found.isWhole() ? ExitCode.OK : ExitCode.DAMAGED;
    }
  }

  private VerifyReport verify(ChronicleItemStore open) {
    try (Progress progress = console().progress(common().quiet())) {
      return open.verify(progress);
    }
  }
}
