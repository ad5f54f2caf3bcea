package io.pressmark.testkit.item;

import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares a table with its change stream, which has both images and goes back to the table's
 * beginning: of each item the records lead from one image to the next, and in the end to the item
 * as it is.
 */
public final class StreamChecker {
  private StreamChecker() {}

  /**
   * Compares all records with the table; nobody writes meanwhile.
   *
   * @param when what was done before, for the message
   * @throws AssertionError when they tell different things
   */
  public static void requireInStep(StoreTable table, String when) {
    String stream = when + ": change stream of table '" + table.definition().name() + "': ";
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> replayed = new HashMap<>();
    for (TableChange change : TableChanges.ofAll(table).rest()) {
      Map<String, AttributeValue> before =
          change.after() == null
              ? replayed.remove(change.key())
              : replayed.put(change.key(), change.after());
      Map<String, AttributeValue> told = change.before();
      if (before == null ? told != null : !before.equals(told)) {
        throw new AssertionError(
            stream + change.key() + " was " + before + ", and the record says " + told);
      }
    }
    Set<Map<String, AttributeValue>> items =
        new HashSet<>(new AttributeMapTable(table).scanAll(TableScan.all()));
    if (!items.equals(new HashSet<>(replayed.values()))) {
      throw new AssertionError(
          stream + "it leads to " + replayed.values() + ", and the table has " + items);
    }
  }
}
