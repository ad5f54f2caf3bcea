package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.statistics.StatisticsJson;
import io.pressmark.cli.statistics.StatisticsText;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.ItemStore;
import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a store holds and how it is spread. */
@picocli.CommandLine.Command(
    name = "stats",
    description =
        "Show the tables of the store, how items, bytes and pages spread over their partitions, and"
            + " the partition keys that were hot when it was last open.")
public final class StatsCommand extends Command {
  @Mixin private final StoreArgument store = new StoreArgument();

  @Option(names = "--json", description = "Print one line of JSON, for programs.")
  private boolean json;

  /** On this console. */
  public StatsCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    try (ItemStore open = store.open()) {
      StoreStatistics statistics = open.statistics();
      Function<String, TableDefinition> definitions = name -> open.table(name).definition();
      if (json) {
        StatisticsJson.write(statistics, definitions, console().out());
      } else {
        console().print(StatisticsText.of(statistics, definitions));
      }
      return ExitCode.OK;
    }
  }
}
