package io.pressmark.cli.statistics;

import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.Amount;
import io.pressmark.core.statistics.BarChart;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.KeyText;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.statistics.TableStatistics;
import java.util.Locale;
import java.util.function.Function;

/** Statistics as text: a line for the store, then its tables with a chart each. */
public final class StatisticsText {
  private static final int HOT_KEYS = 10;
  private static final int LABEL = 40;

  private StatisticsText() {}

  /** The whole text; {@code definitions} has one for the name of each table that is no index. */
  public static String of(StoreStatistics store, Function<String, TableDefinition> definitions) {
    StringBuilder text = new StringBuilder();
    long tables = store.tables().stream().filter(table -> !table.isIndex()).count();
    text.append(Amount.of(tables, "table", "tables"))
        .append(", ")
        .append(Amount.items(store.items()))
        .append(", ")
        .append(Amount.bytes(store.bytes()))
        .append(" of items; ")
        .append(pages(store))
        .append('\n');
    for (TableStatistics table : store.tables()) {
      text.append('\n').append(of(table, definitions));
    }
    return text.toString();
  }

  private static String pages(StoreStatistics store) {
    return Amount.of(store.pages(), "page", "pages")
        + " of "
        + Amount.bytes(store.pageSize())
        + ", "
        + Amount.of(store.freePages(), "free", "free")
        + String.format(Locale.ROOT, ", the others %.0f %% full", 100 * store.fill());
  }

  private static String of(TableStatistics table, Function<String, TableDefinition> definitions) {
    return (table.isIndex()
            ? "Index " + table.table()
            : "Table " + definitions.apply(table.table()))
        + ": "
        + Amount.items(table.items())
        + ", "
        + Amount.bytes(table.bytes())
        + ", "
        + Amount.of(table.partitions().size(), "partition", "partitions")
        + ", "
        + Amount.of(table.pages(), "page", "pages")
        + "\n"
        + BarChart.ofItems(table)
        + hotKeys(table);
  }

  private static String hotKeys(TableStatistics table) {
    if (table.hotKeys().isEmpty()) {
      return "";
    }
    BarChart chart =
        BarChart.of("Hot partition keys of table '" + table.table() + "', by recent operations");
    table.hotKeys().stream()
        .limit(HOT_KEYS)
        .forEach(key -> chart.add(label(key), key.operations()));
    return chart.toString();
  }

  private static String label(HotKey key) {
    return KeyText.of(key.partitionKey(), LABEL)
        + String.format(Locale.ROOT, " (%.0f %%)", 100 * key.share());
  }
}
