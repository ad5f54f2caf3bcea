package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.Progress;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.file.WholeFile;
import io.pressmark.cli.statistics.ReportJson;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.statistics.report.PartitionReport;
import io.pressmark.core.statistics.report.TableSurvey;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports how evenly tables spread over partitions and keys. */
@picocli.CommandLine.Command(
    name = "report",
    description = {
      "Report how evenly items, bytes and operations spread over partitions and keys: what stands"
          + " out, what to do about it, a heat map, the hottest keys and the largest item"
          + " collections.",
      "",
      "All items are read to sum them up by partition key; rates of operations are known to the"
          + " application that has the store open, which makes such a report of"
          + " Database.statistics(). A page of HTML is one file that needs no other, no network"
          + " and no script."
    })
public final class ReportCommand extends Command {
  /** The formats; their names are what people type. */
  enum Format {
    /** Text with bar charts. */
    text,
    /** One page. */
    html,
    /** One line of JSON. */
    json
  }

  private final InstantSource clock;

  @Mixin private final StoreArgument store = new StoreArgument();

  @Option(
      names = {"-t", "--table"},
      paramLabel = "TABLE",
      description =
          "Report on this table and its indexes. May be given many times; without it, all tables"
              + " are reported on.")
  private final Set<String> tables = new LinkedHashSet<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "text: with bar charts, the default. html: one page. json: one line, for programs, with"
              + " all partitions.")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the report to this file, which appears when it is whole, and not to the standard"
              + " output.")
  private @Nullable Path file;

  @Option(names = "--overwrite", description = "Replace the file if it exists.")
  private boolean overwrite;

  @Option(
      names = "--no-scan",
      description =
          "Read no items: faster, and without the number of partition keys and the largest item"
              + " collections.")
  private boolean noScan;

  /** On this console; the report tells the time of {@code clock}. */
  public ReportCommand(Console console, InstantSource clock) {
    super(console);
    this.clock = clock;
  }

  @Override
  int run() throws IOException {
    Path target = file;
    if (target != null) {
      WholeFile.requireFree(target, overwrite);
    }
    PartitionReport report;
    try (ItemStore open = store.open()) {
      report = PartitionReport.of(surveys(open));
    }
    report = report.at(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    if (target == null) {
      write(report, console().out());
      return ExitCode.OK;
    }
    try (WholeFile whole = WholeFile.begin(target)) {
      write(report, whole.out());
      whole.complete();
    }
    report("Wrote the report to " + target);
    return ExitCode.OK;
  }

  private List<TableSurvey> surveys(ItemStore open) {
    List<StoreTable> chosen = new ArrayList<>();
    for (String name : tables.isEmpty() ? open.tableNames() : tables) {
      chosen.add(TableArgument.find(open, name));
    }
    List<TableSurvey> surveys = new ArrayList<>();
    try (Progress progress = console().progress(common().quiet())) {
      for (StoreTable table : chosen) {
        surveys.add(survey(table, progress));
        for (IndexDefinition index : table.definition().indexes()) {
          surveys.add(TableSurvey.of(table.index(index.name())));
        }
      }
    }
    return surveys;
  }

  private TableSurvey survey(StoreTable table, Progress progress) {
    if (noScan) {
      return TableSurvey.of(table);
    }
    long total = table.count();
    return TableSurvey.reading(
        table, items -> progress.progress("report", items, Math.max(items, total)));
  }

  private void write(PartitionReport report, OutputStream out) throws IOException {
    switch (format) {
      case text -> out.write(report.toString().getBytes(StandardCharsets.UTF_8));
      case html -> out.write(report.toHtml().getBytes(StandardCharsets.UTF_8));
      case json -> ReportJson.write(report, out);
    }
  }
}
