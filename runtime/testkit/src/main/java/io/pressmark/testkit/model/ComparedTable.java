package io.pressmark.testkit.model;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableChange;
import io.pressmark.testkit.item.TableChanges;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of the store beside its model: each operation goes to both, and both must agree. */
final class ComparedTable {
  private static final long PAGE_BYTES = 1024 * 1024;

  private final TableModel model;
  private final AttributeMapTable table;

  ComparedTable(TableModel model, StoreTable table) {
    this.model = model;
    this.table = new AttributeMapTable(table);
  }

  StoreTable table() {
    return table.table();
  }

  TableModel model() {
    return model;
  }

  void put(Map<String, AttributeValue> item, @Nullable ConditionExpression condition) {
    Optional<Map<String, AttributeValue>> before = model.get(item);
    if (model.refuses(item) || ModelPaths.leadIntoKeys(model, condition, null)) {
      requireInvalid(() -> table.put(item, condition));
      same("the item after a refused put", before, table.get(item));
      return;
    }
    if (isRefused(before, condition, () -> table.put(item, condition))) {
      return;
    }
    same("the replaced item", before, table.put(item, condition));
    model.put(item);
  }

  void delete(Map<String, AttributeValue> key, @Nullable ConditionExpression condition) {
    Optional<Map<String, AttributeValue>> before = model.get(key);
    if (ModelPaths.leadIntoKeys(model, condition, null)) {
      requireInvalid(() -> table.delete(key, condition));
      same("the item after a refused delete", before, table.get(key));
      return;
    }
    if (isRefused(before, condition, () -> table.delete(key, condition))) {
      return;
    }
    same("the deleted item", before, table.delete(key, condition));
    model.delete(key);
  }

  void update(
      Map<String, AttributeValue> key,
      UpdateExpression update,
      @Nullable ConditionExpression condition) {
    Optional<Map<String, AttributeValue>> before = model.get(key);
    if (ModelPaths.leadIntoKeys(model, condition, update)) {
      requireInvalid(() -> table.update(key, update, condition));
      same("the item after a refused update", before, table.get(key));
      return;
    }
    if (isRefused(before, condition, () -> table.update(key, update, condition))) {
      return;
    }
    ModelUpdates.Result expected = ModelUpdates.apply(update, key, before);
    if (expected.refused() || expected.item().filter(model::refuses).isPresent()) {
      requireInvalid(() -> table.update(key, update, condition));
      same("the item after a refused update", before, table.get(key));
      return;
    }
    same("the updated item", expected.item(), table.update(key, update, condition));
    expected.item().ifPresentOrElse(model::put, () -> model.delete(key));
  }

  /** Whether the model finds the condition false; then the store must say so, too. */
  private static boolean isRefused(
      Optional<Map<String, AttributeValue>> before,
      @Nullable ConditionExpression condition,
      Runnable write) {
    if (condition == null || ModelConditions.test(condition, before.orElse(Map.of()))) {
      return false;
    }
    try {
      write.run();
    } catch (ConditionalCheckFailedException e) {
      same("the item of a failed condition", before, e.item());
      return true;
    }
    throw new Disagreement("the condition is false of " + before + ", and the store wrote");
  }

  static void requireInvalid(Runnable request) {
    try {
      request.run();
    } catch (ValidationException e) {
      return;
    }
    throw new Disagreement(
        "the request does not fit the item, an index or a key, and the store carried it out");
  }

  void get(Map<String, AttributeValue> key) {
    same("the item", model.get(key), table.get(key));
  }

  void query(TableQuery query) {
    if (ModelPaths.leadIntoKeys(model, query.filter(), null)) {
      requireInvalid(() -> table.query(query, null));
      return;
    }
    List<Map<String, AttributeValue>> evaluated = model.evaluated(query);
    int from = 0;
    Map<String, AttributeValue> startAfter = null;
    do {
      TablePage page = table.query(query, startAfter);
      int to = endOfPage(evaluated, from, query.limit());
      same("the items evaluated for a page", to - from, page.scannedCount());
      List<Map<String, AttributeValue>> passing =
          passing(evaluated.subList(from, to), query.filter());
      same("the count of a page", passing.size(), page.count());
      same("a page", query.selection().isCount() ? List.of() : passing, page.items());
      boolean endedEarly = to < evaluated.size() || to - from == query.limit();
      startAfter = page.lastEvaluatedKey().orElse(null);
      same("whether another page follows", endedEarly, startAfter != null);
      from = to;
    } while (startAfter != null);
    same("the items evaluated in all pages", evaluated.size(), from);
  }

  static int endOfPage(List<Map<String, AttributeValue>> items, int from, int limit) {
    long bytes = 0;
    int at = from;
    while (at < items.size() && at - from < limit) {
      bytes += TableModel.sizeOf(items.get(at));
      if (at > from && bytes > PAGE_BYTES) {
        break;
      }
      at++;
    }
    return at;
  }

  static List<Map<String, AttributeValue>> passing(
      List<Map<String, AttributeValue>> items, @Nullable ConditionExpression filter) {
    return filter == null
        ? List.copyOf(items)
        : items.stream().filter(item -> ModelConditions.test(filter, item)).toList();
  }

  void scan(TableScan scan) {
    if (ModelPaths.leadIntoKeys(model, scan.filter(), null)) {
      requireInvalid(() -> table.scanAll(scan));
      return;
    }
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int segment = 0; segment < scan.totalSegments(); segment++) {
      found.addAll(table.scanAll(scan.segment(segment, scan.totalSegments())));
    }
    List<Map<String, AttributeValue>> expected = passing(model.all(), scan.filter());
    same("the number of items in a scan", expected.size(), found.size());
    same("the items in a scan", new HashSet<>(expected), new HashSet<>(found));
    requireSorted(found);
  }

  /** Items of a collection stand together, in the order of their sort keys. */
  private static void requireSorted(List<Map<String, AttributeValue>> items) {
    Map<AttributeValue, Integer> lastPlaces = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      AttributeValue id = attribute(items.get(i), "id");
      Integer last = lastPlaces.put(id, i);
      if (last != null) {
        same("the place of the item before in its collection", i - 1, last);
        AttributeValue before = attribute(items.get(i - 1), "at");
        same(
            "that sort keys ascend",
            true,
            ModelOrder.compare(before, attribute(items.get(i), "at")) < 0);
      }
    }
  }

  private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  /** What goes on on the table's indexes. */
  ComparedIndexes indexes() {
    return new ComparedIndexes(this);
  }

  void count() {
    TableStatistics statistics = table.table().statistics();
    same("the number of items", (long) model.size(), table.table().count());
    same("the number of items by partition", (long) model.size(), statistics.items());
    same("the size of all items", model.bytes(), statistics.bytes());
  }

  /** Reads what the change stream has for those who have read all before. */
  void readChanges(int limit) {
    ModelChanges changes = model.changes();
    if (changes == null) {
      return;
    }
    StreamPosition position = changes.position();
    TableChanges records =
        position == null
            ? TableChanges.ofAll(table())
            : TableChanges.after(table(), StreamPosition.parse(position.token()));
    List<TableChange> read = records.limit(limit).rest();
    changes.read(read, records.position());
  }

  static void same(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new Disagreement(
          what
              + ": expected "
              + Shown.shortened(expected.toString())
              + ", the store says "
              + Shown.shortened(found.toString()));
    }
  }
}
