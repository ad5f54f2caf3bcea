package io.pressmark.cli.statistics;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.store.IndexDescription;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TableDescription;
import java.util.Map;
import java.util.Optional;

/** A table's description as text: a line for the table, one for each thing that is said of it. */
public final class DescriptionText {
  private final StringBuilder text = new StringBuilder();

  private DescriptionText() {}

  /** The whole text. */
  public static String of(TableDescription table, Map<String, String> tags) {
    DescriptionText all = new DescriptionText();
    all.text.append("Table ").append(table.definition()).append('\n');
    all.line("id", table.id())
        .line("status", table.status())
        .line("created", table.createdAt())
        .line("items", content(table.items(), table.bytes()))
        .line("time to live", table.timeToLive().orElse("none"))
        .line("stream", table.definition().stream().map(Object::toString).orElse("none"))
        .line("throughput", throughput(table.throughput()))
        .line("deletion protection", table.deletionProtection() ? "on" : "off");
    table.indexes().forEach(index -> all.line("index", of(index)));
    tags.forEach((key, value) -> all.line("tag", key + " = " + value));
    return all.text.toString();
  }

  private DescriptionText line(String name, Object value) {
    text.append("  ").append(name).append(": ").append(value).append('\n');
    return this;
  }

  private static String of(IndexDescription index) {
    IndexDefinition definition = index.definition();
    return definition
        + ", "
        + index.status()
        + ", "
        + content(index.items(), index.bytes())
        + ", throughput "
        + throughput(index.throughput());
  }

  private static String content(long items, long bytes) {
    return Amount.items(items) + ", " + Amount.bytes(bytes);
  }

  private static String throughput(Optional<ProvisionedThroughput> throughput) {
    return throughput
        .map(
            limit ->
                Amount.of(limit.readUnits(), "read unit", "read units")
                    + " and "
                    + Amount.of(limit.writeUnits(), "write unit", "write units")
                    + " per second")
        .orElse("any");
  }
}
