package io.pressmark.cli.command;

import picocli.CommandLine.Option;

/** What a table's file is written as. */
final class FormatOption {
  /** The formats; their names are what people type. */
  enum Format {
    /** A line of DynamoDB JSON for each item. */
    json,
    /** Pressmark's own. */
    binary
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "json: a line of DynamoDB JSON for each item, the default. binary: Pressmark's own,"
              + " compressed, with checksums and the table's key, as of one moment.")
  private Format format = Format.json;

  boolean isBinary() {
    return format == Format.binary;
  }
}
