package io.pressmark.cli.command;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.item.ItemVisitor;
import io.pressmark.core.format.ItemReader;
import io.pressmark.json.ItemLineWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** How items are printed: a line of DynamoDB JSON each, all attributes or some. */
final class ItemOutput {
  @Option(
      names = {"-a", "--attribute"},
      paramLabel = "NAME",
      description =
          "Print this attribute, where an item has it. May be given many times; without it, all"
              + " attributes are printed.")
  private final Set<String> attributes = new LinkedHashSet<>();

  /** Prints items to the standard output; the caller ends with {@link Lines#flush}. */
  Lines to(Console console) throws IOException {
    return new Lines(ItemLineWriter.to(console.out()), Set.copyOf(attributes));
  }

  /** Prints a line for each item it visits. */
  static final class Lines implements ItemVisitor {
    private final ItemLineWriter writer;
    private final Set<String> attributes;

    private Lines(ItemLineWriter writer, Set<String> attributes) {
      this.writer = writer;
      this.attributes = attributes;
    }

    @Override
    public void visit(ItemReader item) throws IOException {
      if (attributes.isEmpty()) {
        writer.write(item);
      } else {
        writer.write(item, attributes::contains);
      }
    }

    void flush() throws IOException {
      writer.flush();
    }
  }
}
