package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.cli.file.WholeFile;
import io.pressmark.cli.item.ItemVisitor;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.store.StoreTable;
import io.pressmark.json.ItemLineWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a table to a file. */
@picocli.CommandLine.Command(
    name = "export",
    description = {
      "Write all items of a table to a file, as lines of DynamoDB JSON or in a binary format.",
      "",
      "The file appears when it is whole; an interrupted export leaves nothing."
    })
public final class ExportCommand extends Command {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Mixin private final TableArgument table = new TableArgument();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(
      index = "2",
      paramLabel = "FILE",
      description = "The file to write; - for the standard output.")
  private Path file = STANDARD_OUTPUT;

  @Option(names = "--overwrite", description = "Replace the file if it exists.")
  private boolean overwrite;

  /** On this console. */
  public ExportCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    boolean toFile = !file.equals(STANDARD_OUTPUT);
    if (toFile) {
      WholeFile.requireFree(file, overwrite);
    } else if (format.isBinary()) {
      throw new UsageException("The binary format needs a file, not the standard output");
    }
    try (ChronicleItemStore open = table.open()) {
      StoreTable there = table.in(open);
      if (!toFile) {
        exportTo(console().out(), there);
        return ExitCode.OK;
      }
      long items = format.isBinary() ? exportBinary(open) : exportJson(there);
      report("Exported " + Amount.items(items) + " of table " + table.name() + " to " + file);
      return ExitCode.OK;
    }
  }

  private long exportBinary(ChronicleItemStore open) throws IOException {
    try (Progress progress = console().progress(common().quiet())) {
      if (!Files.exists(file)) {
        return open.exportTable(table.name(), file, progress).items();
      }
      // The engine replaces nothing.
      Path replacement = file.resolveSibling(file.getFileName() + ".replacement");
      Files.deleteIfExists(replacement);
      long items = open.exportTable(table.name(), replacement, progress).items();
      Files.move(
          replacement, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return items;
    }
  }

  private long exportJson(StoreTable there) throws IOException {
    try (WholeFile target = WholeFile.begin(file)) {
      long items = exportTo(target.out(), there);
      target.complete();
      return items;
    }
  }

  private long exportTo(OutputStream out, StoreTable there) throws IOException {
    try (Progress progress = console().progress(common().quiet())) {
      Counted lines = new Counted(ItemLineWriter.to(out));
      long total = there.count();
      new TableItems(there)
          .scan(
              Long.MAX_VALUE,
              lines,
              () -> progress.progress("export", lines.items, Math.max(lines.items, total)));
      lines.writer.flush();
      return lines.items;
    }
  }

  private static final class Counted implements ItemVisitor {
    private final ItemLineWriter writer;
    private long items;

    Counted(ItemLineWriter writer) {
      this.writer = writer;
    }

    @Override
    public void visit(ItemReader item) throws IOException {
      writer.write(item);
      items++;
    }
  }
}
