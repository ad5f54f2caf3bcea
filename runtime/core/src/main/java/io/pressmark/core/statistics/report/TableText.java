package io.pressmark.core.statistics.report;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.BarChart;
import io.pressmark.core.statistics.KeyText;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.value.AttributeValue;
import java.util.List;
import java.util.Locale;

/** The report on one table as text. */
final class TableText {
  private static final int KEYS = 10;
  private static final int LABEL = 40;

  /** More partitions than this are not all in a chart, but the largest of them. */
  private static final int ALL_PARTITIONS = 32;

  private static final int LARGEST_PARTITIONS = 20;

  private final TableReport table;
  private final StringBuilder text = new StringBuilder();

  private TableText(TableReport table) {
    this.table = table;
  }

  static String of(TableReport table) {
    TableText text = new TableText(table);
    text.head();
    text.findings();
    text.spread();
    text.charts();
    text.keys();
    return text.text.toString();
  }

  private void head() {
    TableStatistics all = table.statistics();
    text.append(heading())
        .append(": ")
        .append(Amount.items(all.items()))
        .append(", ")
        .append(Amount.bytes(all.bytes()))
        .append(", ")
        .append(Amount.of(all.partitions().size(), "partition", "partitions"));
    table
        .collections()
        .ifPresent(
            read ->
                text.append(", ")
                    .append(Amount.of(read.count(), "partition key", "partition keys")));
    text.append("\n\n");
  }

  private String heading() {
    return table.statistics().isIndex()
        ? "Index " + table.name()
        : "Table " + table.definition().map(TableDefinition::toString).orElse(table.name());
  }

  private void findings() {
    for (Finding finding : table.findings()) {
      text.append(String.format(Locale.ROOT, "  %-4s  ", finding.level()))
          .append(finding.code().rule())
          .append("\n        Found: ")
          .append(finding.found())
          .append("\n        ")
          .append(finding.advice())
          .append(" [pressmark:")
          .append(finding.code().text())
          .append("]\n");
    }
    if (table.findings().isEmpty()) {
      text.append("  Nothing stands out.\n");
    }
    if (!table.isUsed()) {
      text.append("  Nothing was read or written since the store was opened.\n");
    }
    text.append('\n');
  }

  private void spread() {
    text.append(
        String.format(
            Locale.ROOT,
            "  %-14s %16s   %-22s %7s %6s\n",
            "spread of",
            "total",
            "fullest partition",
            "x even",
            "Gini"));
    for (Measure measure : Measure.values()) {
      Skew skew = table.skew(measure);
      if (skew.total() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-14s %16s   %-22s %7.1f %6.2f\n",
                measure.label(),
                total(measure, skew),
                skew.largest() + ": " + Amount.percent(skew.largestShare()),
                skew.timesEven(),
                skew.gini()));
      }
    }
    double load = table.highestLoad();
    if (load > 0) {
      text.append("  The busiest partition takes ")
          .append(Amount.percent(load))
          .append(" of what one of DynamoDB's carries (3,000 read, 1,000 write units/s).\n");
    }
    text.append('\n');
  }

  private static String total(Measure measure, Skew skew) {
    return switch (measure) {
      case BYTES -> Amount.bytes((long) skew.total());
      case READ_UNITS, WRITE_UNITS -> Amount.rate(skew.total());
      default -> String.format(Locale.ROOT, "%,.0f", skew.total());
    };
  }

  private void charts() {
    chart(Measure.ITEMS);
    chart(isMeasured(Measure.READ_UNITS) ? Measure.READ_UNITS : Measure.READS);
    chart(isMeasured(Measure.WRITE_UNITS) ? Measure.WRITE_UNITS : Measure.WRITES);
  }

  private boolean isMeasured(Measure measure) {
    return table.skew(measure).total() > 0;
  }

  private void chart(Measure measure) {
    if (!isMeasured(measure)) {
      return;
    }
    List<PartitionLoad> shown = table.partitions();
    String which = "";
    if (shown.size() > ALL_PARTITIONS) {
      which = ", the " + LARGEST_PARTITIONS + " largest of " + shown.size();
      shown = largest(measure);
    }
    BarChart chart = BarChart.of(measure.title() + " by partition of " + quoted() + which);
    for (PartitionLoad each : shown) {
      chart.add("partition " + each.index(), Math.round(measure.of(each.statistics())));
    }
    text.append(chart).append('\n');
  }

  private List<PartitionLoad> largest(Measure measure) {
    return table.partitions().stream()
        .sorted((a, b) -> Double.compare(b.share(measure), a.share(measure)))
        .limit(LARGEST_PARTITIONS)
        .toList();
  }

  private void keys() {
    if (!table.hotKeys().isEmpty()) {
      BarChart chart = BarChart.of("Hot partition keys of " + quoted() + ", by recent operations");
      table.hotKeys().stream()
          .limit(KEYS)
          .forEach(
              each ->
                  chart.add(
                      label(each.key().partitionKey(), each.key().share()),
                      each.key().operations()));
      text.append(chart).append('\n');
    }
    table.collections().filter(read -> read.count() > 0).ifPresent(this::collections);
  }

  private void collections(ItemCollections read) {
    BarChart chart = BarChart.of("Largest item collections of " + quoted() + ", in bytes");
    read.largest().stream()
        .limit(KEYS)
        .forEach(
            each ->
                chart.add(
                    label(each.partitionKey(), (double) each.bytes() / Math.max(1, read.bytes())),
                    each.bytes()));
    text.append(chart).append('\n');
  }

  private String quoted() {
    return (table.statistics().isIndex() ? "index '" : "table '") + table.name() + "'";
  }

  private static String label(AttributeValue key, double share) {
    return KeyText.of(key, LABEL) + " (" + Amount.percent(share) + ")";
  }
}
