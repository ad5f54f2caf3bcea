package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.report.Finding.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A report as a page of HTML: the head, an overview of all tables, and a section for each. */
final class HtmlPage {
  /** More tables than this have a line in the overview only, except the hottest. */
  static final int SECTIONS = 40;

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <link rel="icon" href="data:,">
      <title>Partition report</title>
      <style>
      """;

  private static final String ABOUT =
      """
      <section class="about">
      <h2>How to read this</h2>
      <p>A table's items are spread over its partitions by the hash of their partition key. All \
      items with one partition key, an item collection, are in one partition: a partition is hot \
      because a key is.</p>
      <p>One partition of DynamoDB carries 3,000 read units and 1,000 write units a second. A read \
      unit pays for 4 KB read with strong consistency, a write unit for 1 KB written. The load is the \
      part of either that is in use, whichever is larger. Rates are of \
      the last seconds before the report; counts are since the store was opened.</p>
      <p><i>Even</i> is what each partition had if all had the same: “7 × even” is seven times as \
      much. Hot keys are found by sampling, so their numbers are estimates.</p>
      </section>
      """;

  private static final String STYLE = style();

  private final PartitionReport report;

  /** The hottest first; what is equally hot stands in the order of the report. */
  private final List<TableReport> byHeat;

  private final HtmlText html = new HtmlText();

  private HtmlPage(PartitionReport report) {
    this.report = report;
    this.byHeat = new ArrayList<>(report.tables());
    byHeat.sort(
        Comparator.comparingInt(HtmlPage::badness)
            .thenComparingDouble(TableReport::highestLoad)
            .thenComparingLong(table -> table.statistics().items())
            .reversed());
  }

  static String of(PartitionReport report) {
    HtmlPage page = new HtmlPage(report);
    page.write();
    return page.html.toString();
  }

  private static int badness(TableReport table) {
    return table.findings().stream()
        .mapToInt(finding -> finding.level() == Level.HOT ? 2 : 1)
        .max()
        .orElse(0);
  }

  private void write() {
    html.markup(HEAD).markup(STYLE).markup("</style>\n</head>\n<body>\n");
    header();
    html.markup("<main>\n");
    if (report.tables().size() > 1) {
      overview();
    }
    for (int i = 0; i < Math.min(SECTIONS, byHeat.size()); i++) {
      TableSection.write(byHeat.get(i), id(i), html);
    }
    html.markup(ABOUT).markup("</main>\n</body>\n</html>\n");
  }

  private static String id(int place) {
    return "table-" + (place + 1);
  }

  private void header() {
    html.markup("<header>\n<p class=\"mark\">Pressmark</p>\n<h1>Partition report</h1>\n<p>");
    html.text(ReportText.totals(report));
    report
        .time()
        .ifPresent(
            time ->
                html.markup("<br>as of <time datetime=\"")
                    .text(time.toString())
                    .markup("\">")
                    .text(time.toString())
                    .markup("</time>"));
    html.markup("</p>\n<p class=\"verdict\">").text(verdict()).markup("</p>\n</header>\n");
  }

  private String verdict() {
    if (report.tables().isEmpty()) {
      return "There are no tables.";
    }
    List<String> parts = new ArrayList<>();
    count(2, false, "table is hot", "tables are hot", parts);
    count(2, true, "index is hot", "indexes are hot", parts);
    count(1, false, "table is warm", "tables are warm", parts);
    count(1, true, "index is warm", "indexes are warm", parts);
    return parts.isEmpty() ? "Nothing stands out." : String.join(", ", parts) + ".";
  }

  private void count(
      int badness, boolean index, String singular, String plural, List<String> into) {
    long number =
        report.tables().stream()
            .filter(table -> badness(table) == badness && table.statistics().isIndex() == index)
            .count();
    if (number > 0) {
      into.add(Amount.of(number, singular, plural));
    }
  }

  private void overview() {
    html.markup("<section>\n<h2>Tables</h2>\n");
    html.element(
        "p class=\"note\"",
        (report.tables().size() > SECTIONS
                ? "The " + SECTIONS + " hottest are shown in full below. "
                : "The hottest first. ")
            + "Fullest: the part of the items that the fullest partition holds. Load: of what one"
            + " partition of DynamoDB carries.");
    html.markup("<table class=\"tables\">\n<thead><tr><th scope=\"col\">Table</th>")
        .markup("<th scope=\"col\" class=\"n\">Items</th>")
        .markup("<th scope=\"col\" class=\"n wide\">Size</th>")
        .markup("<th scope=\"col\" class=\"n wide\">Partitions</th>")
        .markup("<th scope=\"col\" class=\"n\">Fullest</th>")
        .markup("<th scope=\"col\" class=\"n\">Load</th></tr></thead>\n<tbody>\n");
    for (int i = 0; i < byHeat.size(); i++) {
      line(byHeat.get(i), i);
    }
    html.markup("</tbody>\n</table>\n</section>\n");
  }

  private void line(TableReport table, int place) {
    html.markup("<tr><th scope=\"row\">");
    if (place < SECTIONS) {
      html.markup("<a href=\"#" + id(place) + "\">").text(table.name()).markup("</a>");
    } else {
      html.text(table.name());
    }
    badge(table);
    html.markup("</th>");
    cell("n", String.format(Locale.ROOT, "%,d", table.statistics().items()));
    cell("n wide", Amount.bytes(table.statistics().bytes()));
    cell("n wide", String.valueOf(table.partitions().size()));
    Skew items = table.skew(Measure.ITEMS);
    cell(
        "n h" + HeatScale.TIMES_EVEN.step(items.timesEven()), Amount.percent(items.largestShare()));
    cell(
        "n h" + HeatScale.OF_CAPACITY.step(table.highestLoad()),
        table.isUsed() ? Amount.percent(table.highestLoad()) : "–");
    html.markup("</tr>\n");
  }

  private void badge(TableReport table) {
    switch (badness(table)) {
      case 2 -> html.markup(" ").markup(badge(Level.HOT));
      case 1 -> html.markup(" ").markup(badge(Level.WARM));
      default -> html.markup("");
    }
  }

  /** The mark of a level, in words and in colour. */
  static String badge(Level level) {
    return level == Level.HOT
        ? "<b class=\"badge hot\">Hot</b>"
        : "<b class=\"badge warm\">Warm</b>";
  }

  private void cell(String classes, String text) {
    html.element("td class=\"" + classes + "\"", text);
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing beside " + HtmlPage.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read", e);
    }
  }
}
