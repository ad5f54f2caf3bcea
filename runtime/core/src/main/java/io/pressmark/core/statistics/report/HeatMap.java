package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.CapacityUnits;
import java.util.List;
import java.util.Locale;

/**
 * Writes the heat map of a table: a row for each measure, in it a cell for each partition in the
 * order of their hashes. Of many partitions, neighbours share a cell, which has the colour of the
 * hottest of them, so that none is hidden.
 */
final class HeatMap {
  private static final int CELLS = 128;

  /** More cells than this have no gaps between them. */
  private static final int APART = 64;

  /**
   * From this step on, a cell tells its number to a pointer; the others are not worth the bytes.
   */
  private static final int TOLD = 3;

  /** So few cells are wide enough for a number, on a phone too. */
  private static final int NUMBERED = 8;

  private final TableReport table;
  private final HtmlText html;

  private HeatMap(TableReport table, HtmlText html) {
    this.table = table;
    this.html = html;
  }

  static void write(TableReport table, HtmlText html) {
    if (!table.partitions().isEmpty()) {
      new HeatMap(table, html).write();
    }
  }

  /** The scale that tells how hot a measure is. */
  static HeatScale scale(Measure measure) {
    return switch (measure) {
      case READ_UNITS, WRITE_UNITS -> HeatScale.OF_CAPACITY;
      default -> HeatScale.TIMES_EVEN;
    };
  }

  /** How hot a partition is, on the measure's scale. */
  static double heat(TableReport table, PartitionLoad partition, Measure measure) {
    return switch (measure) {
      case READ_UNITS ->
          partition.statistics().readUnitsPerSecond() / CapacityUnits.READS_OF_PARTITION;
      case WRITE_UNITS ->
          partition.statistics().writeUnitsPerSecond() / CapacityUnits.WRITES_OF_PARTITION;
      default -> partition.share(measure) * table.partitions().size();
    };
  }

  private void write() {
    int perCell = perCell();
    html.markup("<h3>Heat map</h3><p class=\"note\">")
        .text(explanation(perCell))
        .markup("</p><div class=\"heat\">");
    boolean capacity = false;
    for (Measure measure : Measure.values()) {
      if (table.skew(measure).total() > 0) {
        row(measure, perCell);
        capacity |= scale(measure) == HeatScale.OF_CAPACITY;
      }
    }
    axis();
    html.markup("</div>");
    legend(HeatScale.TIMES_EVEN);
    if (capacity) {
      legend(HeatScale.OF_CAPACITY);
    }
  }

  private int perCell() {
    return (table.partitions().size() + CELLS - 1) / CELLS;
  }

  private static String explanation(int perCell) {
    return perCell == 1
        ? "A column is a partition, in the order of hashes."
        : "A column is "
            + perCell
            + " neighbouring partitions, in the order of hashes, and shows the hottest of them.";
  }

  private void row(Measure measure, int perCell) {
    Skew skew = table.skew(measure);
    String most = most(measure, skew);
    html.markup("<div class=\"row\"><p class=\"label\"><b>")
        .text(measure.title())
        .markup("</b> <span>")
        .text(most)
        .markup("</span></p>");
    int cells = (table.partitions().size() + perCell - 1) / perCell;
    html.markup(
            "<div class=\"cells"
                + (cells > APART ? " dense" : "")
                + "\" role=\"img\" style=\"--n:"
                + cells
                + "\" aria-label=\"")
        .text(
            measure.title()
                + " by partition, "
                + most
                + String.format(Locale.ROOT, ", Gini coefficient %.2f", skew.gini()))
        .markup("\">");
    for (int first = 0; first < table.partitions().size(); first += perCell) {
      int last = Math.min(first + perCell, table.partitions().size()) - 1;
      cell(measure, hottest(measure, first, last), cells <= NUMBERED);
    }
    html.markup("</div></div>");
  }

  private PartitionLoad hottest(Measure measure, int first, int last) {
    List<PartitionLoad> all = table.partitions();
    PartitionLoad hottest = all.get(first);
    for (int i = first + 1; i <= last; i++) {
      if (all.get(i).share(measure) > hottest.share(measure)) {
        hottest = all.get(i);
      }
    }
    return hottest;
  }

  private void cell(Measure measure, PartitionLoad partition, boolean numbered) {
    int step = scale(measure).step(heat(table, partition, measure));
    html.markup("<i class=h" + step);
    if (step >= TOLD || numbered) {
      html.markup(" title=\"")
          .text(partition.index() + ": " + cellText(measure, partition))
          .markup("\"");
    }
    html.markup(">");
    if (numbered) {
      html.text(cellText(measure, partition));
    }
    html.markup("</i>");
  }

  private static String cellText(Measure measure, PartitionLoad partition) {
    return switch (measure) {
      case READ_UNITS, WRITE_UNITS -> Amount.rate(measure.of(partition.statistics()));
      default -> String.format(Locale.ROOT, "%.0f %%", 100 * partition.share(measure));
    };
  }

  /** For example {@code 86.8 % in partition 6, 6.9 × even}. */
  private static String most(Measure measure, Skew skew) {
    String amount =
        scale(measure) == HeatScale.OF_CAPACITY
            ? Amount.rate(skew.largestShare() * skew.total())
            : Amount.percent(skew.largestShare());
    return String.format(
        Locale.ROOT, "%s in partition %d, %.1f × even", amount, skew.largest(), skew.timesEven());
  }

  private void axis() {
    html.markup("<p class=\"axis\" aria-hidden=\"true\"><span>0</span><span>")
        .text(String.valueOf(table.partitions().size() - 1))
        .markup("</span></p>");
  }

  private void legend(HeatScale scale) {
    html.markup("<div class=\"legend\"><p>").text(scale.title()).markup("</p><ol>");
    for (int step = 0; step < scale.labels().size(); step++) {
      html.markup("<li><i class=\"h" + step + "\"></i>")
          .text(scale.labels().get(step))
          .markup("</li>");
    }
    html.markup("</ol></div>");
  }
}
