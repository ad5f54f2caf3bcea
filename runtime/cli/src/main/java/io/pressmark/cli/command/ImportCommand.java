package io.pressmark.cli.command;

import io.pressmark.chronicle.ChronicleItemStore;
import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.cli.item.ItemEncoder;
import io.pressmark.cli.item.ItemFile;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts the items of a file into a table. */
@picocli.CommandLine.Command(
    name = "import",
    description = {
      "Put the items of a file, written by export or by DynamoDB, into a table. An item replaces the"
          + " one with its key; other items of the table stay.",
      "",
      "A file is checked as a whole before anything is changed: a wrong line imports nothing. An"
          + " interrupted import leaves whole items; run it again to complete it. A table that it"
          + " made itself it deletes again. The standard input is imported as it comes. A binary file"
          + " brings its table's key along, and may be a backup that has the table."
    })
public final class ImportCommand extends Command {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Mixin private final TableArgument table = new TableArgument();
  @Mixin private final FormatOption format = new FormatOption();
  @Mixin private final NewTableOptions newTable = new NewTableOptions();

  @Parameters(
      index = "2",
      paramLabel = "FILE",
      description = "The file to read; - for the standard input.")
  private Path file = STANDARD_INPUT;

  /** On this console. */
  public ImportCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    TableDefinition wanted = newTable.definition(table.name());
    if (wanted == null) {
      table.requireThere();
    }
    boolean fromFile = !file.equals(STANDARD_INPUT);
    if (fromFile && !Files.exists(file)) {
      throw new NotFoundException("There is no file " + file);
    }
    if (format.isBinary()) {
      importBinary(wanted != null, fromFile);
      return ExitCode.OK;
    }
    // Before a store is made for it.
    boolean isChecked = false;
    if (wanted != null && fromFile && !table.isThere()) {
      check(wanted);
      isChecked = true;
    }
    try (ItemStore open = table.openOrCreate()) {
      boolean isNew = !open.tableNames().contains(table.name());
      TableDefinition definition = definition(open, isNew, wanted);
      if (fromFile && !isChecked) {
        check(definition);
      }
      long items = isNew ? importNew(open, definition) : importInto(open.table(table.name()));
      reportItems(items);
      return ExitCode.OK;
    }
  }

  private void importBinary(boolean keyIsGiven, boolean fromFile) throws IOException {
    if (keyIsGiven) {
      throw new UsageException("A binary file has its table's key; leave --partition-key out");
    }
    if (!fromFile) {
      throw new UsageException("The binary format needs a file, not the standard input");
    }
    try (ChronicleItemStore open = table.open();
        Progress progress = console().progress(common().quiet())) {
      reportItems(open.importTable(file, table.name(), progress).items());
    }
  }

  private void reportItems(long items) throws IOException {
    report("Imported " + Amount.items(items) + " into table " + table.name());
  }

  private TableDefinition definition(
      ItemStore open, boolean isNew, @Nullable TableDefinition wanted) {
    if (isNew) {
      if (wanted == null) {
        throw new NotFoundException(
            table.notFound(open).getMessage() + "; --partition-key makes a new one");
      }
      return wanted;
    }
    TableDefinition there = open.table(table.name()).definition();
    if (wanted != null && !there.hasSameKey(wanted)) {
      throw new UsageException(
          "Table '" + table.name() + "' exists with the key " + there.describeKey());
    }
    return there;
  }

  private void check(TableDefinition definition) throws IOException {
    ItemEncoder encoder = new ItemEncoder(definition, NameDictionary.inMemory());
    try (InputStream in = Files.newInputStream(file);
        Progress progress = console().progress(common().quiet())) {
      ItemFile.forEach(in, file.toString(), Files.size(file), "check", progress, encoder::encode);
    }
  }

  private long importNew(ItemStore open, TableDefinition definition) throws IOException {
    StoreTable made = open.createTable(definition);
    boolean complete = false;
    try {
      long items = importInto(made);
      complete = true;
      return items;
    } finally {
      if (!complete) {
        open.deleteTable(definition.name());
      }
    }
  }

  private long importInto(StoreTable there) throws IOException {
    TableItems items = new TableItems(there);
    try (Progress progress = console().progress(common().quiet())) {
      if (file.equals(STANDARD_INPUT)) {
        return ItemFile.forEach(
            console().in(), "standard input", -1, "import", progress, items::put);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return ItemFile.forEach(
            in, file.toString(), Files.size(file), "import", progress, items::put);
      }
    }
  }
}
