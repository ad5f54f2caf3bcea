package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the hottest partitions of a table in numbers. */
final class PartitionTable {
  private static final int PARTITIONS = 10;

  private final TableReport table;
  private final HtmlText html;
  private final List<Measure> measures;

  private PartitionTable(TableReport table, HtmlText html) {
    this.table = table;
    this.html = html;
    this.measures =
        Stream.of(Measure.ITEMS, Measure.BYTES, Measure.READS, Measure.WRITES)
            .filter(measure -> table.skew(measure).total() > 0)
            .toList();
  }

  static void write(TableReport table, HtmlText html) {
    if (table.partitions().size() > 1) {
      new PartitionTable(table, html).write();
    }
  }

  private void write() {
    List<PartitionLoad> hottest = table.hottest(PARTITIONS);
    html.element("h3", "Hottest partitions").element("p class=\"note\"", note(hottest.size()));
    html.markup("<table>\n<thead><tr><th scope=\"col\"><abbr title=\"Partition\">No.</abbr></th>");
    for (Measure measure : measures) {
      html.element("th scope=\"col\" class=\"n\"", measure.title());
    }
    if (table.isUsed()) {
      html.element("th scope=\"col\" class=\"n\"", "Load");
    }
    html.markup("</tr></thead>\n<tbody>\n");
    hottest.forEach(this::line);
    html.markup("</tbody>\n</table>\n");
  }

  private String note(int shown) {
    return (shown < table.partitions().size()
            ? String.format(
                Locale.ROOT, "The %d hottest of %,d. ", shown, table.partitions().size())
            : "")
        + "In percent of the table"
        + (table.isUsed() ? ", the load in percent of what a partition carries." : ".");
  }

  private void line(PartitionLoad partition) {
    html.markup("<tr>").element("th scope=\"row\"", String.valueOf(partition.index()));
    for (Measure measure : measures) {
      int step = HeatMap.scale(measure).step(HeatMap.heat(table, partition, measure));
      html.markup("<td class=\"n h" + step + "\">")
          .text(number(partition.share(measure)))
          .element("small", amount(measure, partition))
          .markup("</td>");
    }
    if (table.isUsed()) {
      html.markup("<td class=\"n h" + HeatScale.OF_CAPACITY.step(partition.load()) + "\">")
          .text(number(partition.load()))
          .element(
              "small",
              Amount.rate(partition.statistics().readUnitsPerSecond())
                  + " r, "
                  + Amount.rate(partition.statistics().writeUnitsPerSecond())
                  + " w/s")
          .markup("</td>");
    }
    html.markup("</tr>\n");
  }

  /** A part in percent, without the sign, which is above the table. */
  private static String number(double part) {
    return Amount.percent(part).replace(" %", "");
  }

  private static String amount(Measure measure, PartitionLoad partition) {
    return measure == Measure.BYTES
        ? Amount.bytes(partition.statistics().bytes())
        : String.format(Locale.ROOT, "%,.0f", measure.of(partition.statistics()));
  }
}
