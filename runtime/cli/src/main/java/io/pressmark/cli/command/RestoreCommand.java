package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.core.statistics.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** Makes a store of a backup. */
@picocli.CommandLine.Command(
    name = "restore",
    description = {
      "Make a store of a backup, in a directory that is empty or does not exist.",
      "",
      "All of the backup is checked first; the exit code is 4 when it is damaged. An interrupted"
          + " restore leaves nothing in the directory."
    })
public final class RestoreCommand extends Command {
  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Parameters(index = "1", paramLabel = "STORE", description = "The directory of the new store.")
  private Path directory = Path.of("");

  /** On this console. */
  public RestoreCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    if (!Files.exists(file)) {
      throw new NotFoundException("There is no file " + file);
    }
    if (ChronicleItemStore.isStore(directory)) {
      throw new UsageException(
          "There is a store in " + directory + " already; restore into another directory");
    }
    TransferReport done;
    try (Progress progress = console().progress(common().quiet())) {
      done = ChronicleItemStore.restore(file, directory, progress);
    }
    report("Restored " + Amount.items(done.items()) + " into " + directory);
    return ExitCode.OK;
  }
}
