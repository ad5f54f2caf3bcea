package io.pressmark.cli.command;

import io.pressmark.cli.failure.UsageException;
import io.pressmark.cli.item.KeyAttributeArgument;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The primary key of a table that is made when it does not exist. */
final class NewTableOptions {
  @Option(
      names = "--partition-key",
      paramLabel = "NAME:TYPE",
      description =
          "Make the table, with this partition key, if it does not exist. TYPE is S (string), N"
              + " (number) or B (binary).")
  private @Nullable String partitionKey;

  @Option(
      names = "--sort-key",
      paramLabel = "NAME:TYPE",
      description = "The sort key of the table that is made.")
  private @Nullable String sortKey;

  /** The definition of a table with this name, or null when none was given. */
  @Nullable TableDefinition definition(String table) {
    if (partitionKey == null) {
      if (sortKey != null) {
        throw new UsageException("--sort-key needs --partition-key");
      }
      return null;
    }
    try {
      KeyAttribute partition = KeyAttributeArgument.parse(partitionKey);
      TableDefinition.Builder builder =
          TableDefinition.builder(table).partitionKey(partition.name(), partition.type());
      if (sortKey != null) {
        KeyAttribute sort = KeyAttributeArgument.parse(sortKey);
        builder.sortKey(sort.name(), sort.type());
      }
      return builder.build();
    } catch (ValidationException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
