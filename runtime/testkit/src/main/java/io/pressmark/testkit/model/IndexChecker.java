package io.pressmark.testkit.model;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whether the indexes of a table are in step with it: what each of them has is what a plain
 * computation over a scan of the table says, no more and no less, with the right attributes, in the
 * right order, by scan as by query. For a moment in which nobody writes.
 */
public final class IndexChecker {
  private IndexChecker() {}

  /**
   * Looks at every entry of every index of a table.
   *
   * @param when what was done before, for the message
   * @return how many entries there are
   * @throws AssertionError when an index and the table differ
   */
  public static long requireInStep(StoreTable table, String when) {
    List<Map<String, AttributeValue>> items = new AttributeMapTable(table).scanAll(TableScan.all());
    long entries = 0;
    for (IndexDefinition index : table.definition().indexes()) {
      try {
        entries += requireInStep(table, new ModelIndex(table.definition(), index), items);
      } catch (Disagreement e) {
        throw new AssertionError(
            when
                + ": index '"
                + index.name()
                + "' of table '"
                + table.definition().name()
                + "' is out of step: "
                + e.getMessage(),
            e);
      }
    }
    return entries;
  }

  private static long requireInStep(
      StoreTable table, ModelIndex model, List<Map<String, AttributeValue>> items) {
    String name = model.definition().name();
    List<ModelIndex.Entry> expected = model.entries(items);
    List<Map<String, AttributeValue>> scanned = new AttributeMapIndex(table.index(name)).scan();
    requireSame("a scan", carried(expected), scanned);
    // Items that have expired count until they are deleted, and perhaps have entries.
    long hidden = table.count() - items.size();
    long more = table.index(name).count() - expected.size();
    ComparedTable.same("the number of entries", Math.max(0, Math.min(more, hidden)), more);
    Map<List<AttributeValue>, List<ModelIndex.Entry>> collections = new LinkedHashMap<>();
    expected.forEach(
        entry ->
            collections.computeIfAbsent(entry.partition(), none -> new ArrayList<>()).add(entry));
    collections.forEach((partition, of) -> requireOrdered(table, model, partition, of));
    return expected.size();
  }

  private static void requireOrdered(
      StoreTable table,
      ModelIndex model,
      List<AttributeValue> partition,
      List<ModelIndex.Entry> expected) {
    List<Map<String, AttributeValue>> found =
        new AttributeMapIndex(table.index(model.definition().name())).query(partition);
    requireSame("a query of " + partition, carried(expected), found);
    ComparedTable.same(
        "the sort keys of a query of " + Shown.shortened(partition.toString()),
        expected.stream().map(ModelIndex.Entry::sort).toList(),
        found.stream().map(model::sortKey).toList());
  }

  static List<Map<String, AttributeValue>> carried(List<ModelIndex.Entry> entries) {
    return entries.stream().map(ModelIndex.Entry::carried).toList();
  }

  /** In any order, each as often. */
  static void requireSame(
      String what,
      List<Map<String, AttributeValue>> expected,
      List<Map<String, AttributeValue>> found) {
    Map<Map<String, AttributeValue>, Integer> left = new HashMap<>();
    expected.forEach(item -> left.merge(item, 1, Integer::sum));
    found.forEach(item -> left.merge(item, -1, Integer::sum));
    left.forEach(
        (item, count) -> {
          if (count != 0) {
            throw new Disagreement(
                what
                    + (count > 0 ? " lacks " : " has, and should not, or too often, ")
                    + Shown.item(item));
          }
        });
  }
}
