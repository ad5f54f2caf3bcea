package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.cli.item.KeyArguments;
import io.pressmark.cli.item.TableItems;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints an item collection, or a range of it. */
@picocli.CommandLine.Command(
    name = "query",
    description = {
      "Print the items with this partition key in the order of their sort keys, as lines of DynamoDB"
          + " JSON. At most one condition on the sort key narrows them."
    })
public final class QueryCommand extends Command {
  @Mixin private final TableArgument table = new TableArgument();
  @Mixin private final ItemOutput output = new ItemOutput();
  @Mixin private final LimitOption limit = new LimitOption();

  @Option(
      names = {"-k", "--key"},
      required = true,
      paramLabel = "NAME=VALUE",
      description = "The partition key: a string as it is, a number in digits, a binary in Base64.")
  private final List<String> key = new ArrayList<>();

  @ArgGroup private @Nullable SortKeyOptions sortKey;

  @Option(names = "--descending", description = "Print the items with the largest sort keys first.")
  private boolean descending;

  /** On this console. */
  public QueryCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    long most = limit.value();
    try (ItemStore open = table.open()) {
      StoreTable there = table.in(open);
      Map<String, AttributeValue> partition = KeyArguments.partitionKey(there.definition(), key);
      SortKeyCondition condition = condition(there);
      ItemOutput.Lines lines = output.to(console());
      new TableItems(there)
          .query(partition, condition, !descending, most, lines, console().stop()::check);
      lines.flush();
      return ExitCode.OK;
    }
  }

  private @Nullable SortKeyCondition condition(StoreTable there) {
    if (sortKey == null) {
      return null;
    }
    try {
      SortKeyCondition condition = sortKey.condition(there.definition());
      KeyRange.of(there.definition(), condition);
      return condition;
    } catch (ValidationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
