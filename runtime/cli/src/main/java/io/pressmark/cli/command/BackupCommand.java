package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.file.WholeFile;
import io.pressmark.core.statistics.Amount;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a store to a file. */
@picocli.CommandLine.Command(
    name = "backup",
    description = {
      "Write all tables of the store to one file: compressed, with checksums.",
      "",
      "The file appears when it is whole; an interrupted backup leaves nothing. A store that an"
          + " application has open is backed up by the application."
    })
public final class BackupCommand extends Command {
  @Mixin private final StoreArgument store = new StoreArgument();

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The file to write; it does not exist yet.")
  private Path file = Path.of("");

  /** On this console. */
  public BackupCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    WholeFile.requireFree(file);
    TransferReport done;
    try (ChronicleItemStore open = store.open();
        Progress progress = console().progress(common().quiet())) {
      done = open.backup(file, progress);
    }
    report(
        "Wrote "
            + Amount.items(done.items())
            + " to "
            + file
            + " ("
            + Amount.bytes(done.bytes())
            + ")");
    return ExitCode.OK;
  }
}
