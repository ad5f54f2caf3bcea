package io.pressmark.core.statistics.report;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.TableStatistics;
import java.util.List;
import java.util.Locale;

/** Writes the section of one table. */
final class TableSection {
  private final TableReport table;
  private final HtmlText html;

  private TableSection(TableReport table, HtmlText html) {
    this.table = table;
    this.html = html;
  }

  /**
   * @param id what links lead to
   */
  static void write(TableReport table, String id, HtmlText html) {
    html.markup("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-name\">\n")
        .markup("<h2 id=\"" + id + "-name\">")
        .text(table.name())
        .markup("</h2>\n");
    TableSection section = new TableSection(table, html);
    if (table.index().isPresent()) {
      section.indexKey(table.index().get());
    } else {
      table.definition().ifPresent(section::key);
    }
    section.facts();
    section.findings();
    HeatMap.write(table, html);
    PartitionTable.write(table, html);
    KeyTables.write(table, html);
    html.markup("</section>\n");
  }

  private void key(TableDefinition definition) {
    html.markup("<p class=\"note\">Partition key ");
    attribute(definition.partitionKey());
    definition
        .sortKey()
        .ifPresent(
            sort -> {
              html.markup(", sort key ");
              attribute(sort);
            });
    html.markup("</p>\n");
  }

  private void indexKey(IndexDefinition index) {
    html.markup("<p class=\"note\">")
        .text(index.kind() == IndexKind.GLOBAL ? "Global" : "Local")
        .markup(" secondary index, partition key");
    List<KeyAttribute> partition =
        index.kind() == IndexKind.GLOBAL
            ? index.partitionKeys()
            : table.definition().map(each -> List.of(each.partitionKey())).orElse(List.of());
    attributes(partition);
    if (!index.sortKeys().isEmpty()) {
      html.markup("; sort key");
      attributes(index.sortKeys());
    }
    html.markup("</p>\n");
  }

  private void attributes(List<KeyAttribute> keys) {
    for (int i = 0; i < keys.size(); i++) {
      html.markup(i == 0 ? " " : ", ");
      attribute(keys.get(i));
    }
  }

  private void attribute(KeyAttribute key) {
    html.element("code", key.name()).text(" (" + key.type() + ")");
  }

  private void facts() {
    TableStatistics all = table.statistics();
    html.markup("<dl class=\"facts\">");
    fact("Items", number(all.items()));
    fact("Size", Amount.bytes(all.bytes()));
    fact("Partitions", number(all.partitions().size()));
    table.collections().ifPresent(read -> fact("Partition keys", number(read.count())));
    if (table.isUsed()) {
      fact("Read units/s", Amount.rate(all.readUnitsPerSecond()));
      fact("Write units/s", Amount.rate(all.writeUnitsPerSecond()));
      fact("Highest load", Amount.percent(table.highestLoad()));
    }
    html.markup("</dl>\n");
    if (!table.isUsed()) {
      html.markup(
          "<p class=\"note\">Nothing was read or written since the store was opened.</p>\n");
    }
  }

  private void fact(String name, String value) {
    html.markup("<div>").element("dt", name).element("dd", value).markup("</div>");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void findings() {
    table.findings().forEach(this::finding);
    if (table.findings().isEmpty()) {
      html.markup("<p class=\"calm\">Nothing stands out.</p>\n");
      return;
    }
    html.markup("<div class=\"advice\">\n<h3>What helps</h3>\n");
    // Findings often have one cause, and then one remedy.
    table.findings().stream()
        .map(Finding::advice)
        .distinct()
        .forEach(advice -> html.element("p", advice));
    html.markup("</div>\n");
  }

  private void finding(Finding finding) {
    html.markup("<article class=\"finding ")
        .markup(finding.level() == Finding.Level.HOT ? "hot" : "warm")
        .markup("\">\n<h3>")
        .markup(HtmlPage.badge(finding.level()))
        .markup(" ")
        .text(finding.code().rule())
        .markup("</h3>\n<p><bdi>")
        // A number and its sign stay in one line.
        .text(finding.found().replace(" %", "\u00a0%"))
        .markup("</bdi></p>\n")
        .element("p class=\"code\"", "pressmark:" + finding.code().text())
        .markup("\n</article>\n");
  }
}
