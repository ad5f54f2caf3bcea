package io.pressmark.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar chart in plain text: a line for each entry, with its label, a bar in proportion to the
 * largest value, and the value. Built by one thread.
 */
public final class BarChart {
  private static final int DEFAULT_WIDTH = 40;
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

  private final String title;
  private final int width;
  private final List<String> labels = new ArrayList<>();
  private final List<Long> values = new ArrayList<>();

  private BarChart(String title, int width) {
    this.title = title;
    this.width = width;
  }

  /** A chart whose longest bar has 40 characters. */
  public static BarChart of(String title) {
    return new BarChart(title, DEFAULT_WIDTH);
  }

  /** The items of each partition of a table. */
  public static BarChart ofItems(TableStatistics table) {
    BarChart chart = of("Items by partition of table '" + table.table() + "'");
    table
        .partitions()
        .forEach(partition -> chart.add("partition " + partition.index(), partition.items()));
    return chart;
  }

  /** Adds an entry; entries are shown in the order in which they were added. */
  public BarChart add(String label, long value) {
    labels.add(label);
    values.add(value);
    return this;
  }

  /** The chart, each line ended by a line feed. */
  @Override
  public String toString() {
    long largest = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
    int labelWidth = labels.stream().mapToInt(TextColumns::of).max().orElse(0);
    StringBuilder text = new StringBuilder(title).append('\n');
    for (int i = 0; i < labels.size(); i++) {
      long eighths = Math.round(8.0 * width * Math.max(0, values.get(i)) / largest);
      String bar = "█".repeat((int) (eighths / 8)) + EIGHTHS[(int) (eighths % 8)];
      text.append("  ")
          .append(labels.get(i))
          .append(" ".repeat(labelWidth - TextColumns.of(labels.get(i))))
          .append("  ")
          .append(bar)
          .append(" ".repeat(width - bar.length()))
          .append(String.format(Locale.ROOT, "  %,d%n", values.get(i)).replace("\r", ""));
    }
    return text.toString();
  }
}
