package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.KeyText;
import io.pressmark.core.value.AttributeValue;
import java.util.Locale;

/** Writes the hottest keys and the largest item collections of a table in numbers. */
final class KeyTables {
  private static final int KEYS = 10;
  private static final int SHOWN = 60;

  private final TableReport table;
  private final HtmlText html;

  private KeyTables(TableReport table, HtmlText html) {
    this.table = table;
    this.html = html;
  }

  static void write(TableReport table, HtmlText html) {
    KeyTables tables = new KeyTables(table, html);
    if (!table.hotKeys().isEmpty()) {
      tables.hotKeys();
    }
    table
        .collections()
        .filter(read -> !read.largest().isEmpty())
        .ifPresent(tables::largestCollections);
  }

  private void hotKeys() {
    html.element("h3", "Hottest partition keys");
    html.markup("<table class=\"keys\">\n<thead><tr><th scope=\"col\">Key</th>")
        .markup("<th scope=\"col\" class=\"n\">Operations</th>")
        .markup(table.collections().isPresent() ? "<th scope=\"col\" class=\"n\">Items</th>" : "")
        .markup("<th scope=\"col\" class=\"n wide\">Partition</th>")
        .markup("</tr></thead>\n<tbody>\n");
    table.hotKeys().stream().limit(KEYS).forEach(this::hotKey);
    html.markup("</tbody>\n</table>\n");
  }

  private void hotKey(KeyLoad load) {
    HotKey key = load.key();
    html.markup("<tr>");
    key(key.partitionKey());
    share(key.share(), String.format(Locale.ROOT, "about %,d", key.operations()));
    table
        .collections()
        .ifPresent(
            read -> {
              long items = load.collection().map(CollectionSize::items).orElse(0L);
              share(part(items, read.items()), Amount.items(items));
            });
    html.element("td class=\"n wide\"", String.valueOf(key.partition())).markup("</tr>\n");
  }

  private void largestCollections(ItemCollections read) {
    html.element("h3", "Largest item collections");
    html.markup("<table class=\"keys\">\n<thead><tr><th scope=\"col\">Key</th>")
        .markup("<th scope=\"col\" class=\"n\">Items</th>")
        .markup("<th scope=\"col\" class=\"n\">Bytes</th></tr></thead>\n<tbody>\n");
    read.largest().stream()
        .limit(KEYS)
        .forEach(
            each -> {
              html.markup("<tr>");
              key(each.partitionKey());
              share(part(each.items(), read.items()), Amount.items(each.items()));
              share(part(each.bytes(), read.bytes()), Amount.bytes(each.bytes()));
              html.markup("</tr>\n");
            });
    html.markup("</tbody>\n</table>\n");
  }

  private static double part(long part, long all) {
    return (double) part / Math.max(1, all);
  }

  private void key(AttributeValue key) {
    html.markup("<th scope=\"row\"><bdi>").text(KeyText.of(key, SHOWN)).markup("</bdi></th>");
  }

  /** A share as a number on a bar. */
  private void share(double share, String amount) {
    html.markup(
            String.format(Locale.ROOT, "<td class=\"n bar\" style=\"--w:%.1f%%\">", 100 * share))
        .text(Amount.percent(share))
        .element("small", amount)
        .markup("</td>");
  }
}
