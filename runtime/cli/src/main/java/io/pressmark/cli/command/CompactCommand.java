package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.chronicle.report.CompactionReport;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.core.statistics.Amount;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Makes the files of a store small. */
@picocli.CommandLine.Command(
    name = "compact",
    description = {
      "Make the files of the store as small as its items allow: space that deleted items left is"
          + " given back to the file system.",
      "",
      "It needs as much free space as the items take. Interrupted, the store is what it was."
    })
public final class CompactCommand extends Command {
  @Mixin private final StoreArgument store = new StoreArgument();

  /** On this console. */
  public CompactCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    store.requireThere();
    CompactionReport done;
    try (Progress progress = console().progress(common().quiet())) {
      done = ChronicleItemStore.compact(store.directory(), progress);
    }
    report(
        "Compacted "
            + Amount.items(done.items())
            + ": "
            + Amount.bytes(done.bytesBefore())
            + " of files are now "
            + Amount.bytes(done.bytesAfter()));
    return ExitCode.OK;
  }
}
