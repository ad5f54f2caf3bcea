package io.pressmark.chronicle.faults;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a store holds: of each table, the text of each key. Immutable.
 *
 * @param tables by name
 */
record Content(Map<String, Map<String, String>> tables) {
  static final Content EMPTY = new Content(Map.of());

  /** Reads a whole store. */
  static Content of(ItemStore store) {
    Map<String, Map<String, String>> tables = new TreeMap<>();
    for (String name : store.tableNames()) {
      Map<String, String> items = new TreeMap<>();
      AttributeMapTable table = new AttributeMapTable(store.table(name));
      for (Map<String, AttributeValue> item : table.scanAll(TableScan.all())) {
        items.put(text(item, "id"), text(item, "text"));
      }
      tables.put(name, items);
    }
    return new Content(tables);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "none" : ((AttributeValue.S) value).value();
  }

  Content withTable(String name) {
    Map<String, Map<String, String>> changed = new TreeMap<>(tables);
    changed.put(name, Map.of());
    return new Content(changed);
  }

  Content withoutTable(String name) {
    Map<String, Map<String, String>> changed = new TreeMap<>(tables);
    changed.remove(name);
    return new Content(changed);
  }

  Content with(String table, String key, String text) {
    Map<String, String> items = new TreeMap<>(tables.getOrDefault(table, Map.of()));
    items.put(key, text);
    return with(table, items);
  }

  Content without(String table, String key) {
    Map<String, String> items = new TreeMap<>(tables.getOrDefault(table, Map.of()));
    items.remove(key);
    return with(table, items);
  }

  private Content with(String table, Map<String, String> items) {
    Map<String, Map<String, String>> changed = new TreeMap<>(tables);
    changed.put(table, items);
    return new Content(changed);
  }

  /** Without the texts themselves, which are long. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (name, items) -> {
          text.append(name).append('{');
          items.forEach((key, value) -> text.append(key).append('=').append(brief(value)));
          text.append('}');
        });
    return text.toString();
  }

  private static String brief(String value) {
    return value.length() <= 12 ? value + " " : value.substring(0, 6) + "…" + value.length() + " ";
  }
}
