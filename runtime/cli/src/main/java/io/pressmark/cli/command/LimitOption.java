package io.pressmark.cli.command;

import io.pressmark.cli.failure.UsageException;
import picocli.CommandLine.Option;

/** How many items are printed at most. */
final class LimitOption {
  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Print at most this many items.")
  private long limit = Long.MAX_VALUE;

  long value() {
    if (limit < 1) {
      throw new UsageException("--limit is " + limit + "; it must be at least 1");
    }
    return limit;
  }
}
