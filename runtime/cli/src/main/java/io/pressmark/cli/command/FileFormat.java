package io.pressmark.cli.command;

/** What an exported table is written as. The names are what people type. */
enum FileFormat {
  /** A line of DynamoDB JSON for each item. */
  json,
  /** Pressmark's own format: compact, checksummed, with the table's definition. */
  binary
}
