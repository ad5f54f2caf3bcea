package io.pressmark.testkit.model;

import static io.pressmark.testkit.model.ComparedTable.same;

import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.IndexPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Operations on the indexes of a table, on the store and on its model: both must agree. */
final class ComparedIndexes {
  private final ComparedTable table;

  ComparedIndexes(ComparedTable table) {
    this.table = table;
  }

  void add(ItemStore store, IndexDefinition index) {
    String name = table.model().definition().name();
    try {
      store.addIndex(name, index, ProgressListener.NONE);
    } catch (ResourceInUseException e) {
      same("that there is an index to be added", true, table.model().hasIndex(index.name()));
      return;
    }
    same("that there is an index that was added", false, table.model().hasIndex(index.name()));
    table.model().addIndex(index);
  }

  void remove(ItemStore store, String index) {
    try {
      store.removeIndex(table.model().definition().name(), index);
    } catch (ResourceNotFoundException e) {
      same("that there is an index to be removed", false, table.model().hasIndex(index));
      return;
    }
    same("that there is an index that was removed", true, table.model().hasIndex(index));
    table.model().removeIndex(index);
  }

  void query(String name, IndexQuery query) {
    if (!table.model().hasIndex(name)) {
      requireMissing(name);
      return;
    }
    ModelIndex model = table.model().index(name);
    AttributeMapIndex index = new AttributeMapIndex(table.table().index(name));
    if (ModelPaths.leadIntoKeys(table.model(), query.filter(), null)) {
      ComparedTable.requireInvalid(() -> index.page(query.request(null)));
      return;
    }
    List<Map<String, AttributeValue>> evaluated = evaluated(model, index, query);
    int from = 0;
    EncodedKey startAfter = null;
    do {
      IndexPage page = index.page(query.request(startAfter));
      int to = ComparedTable.endOfPage(evaluated, from, query.limit());
      same("the entries evaluated for a page", to - from, page.scannedCount());
      List<Map<String, AttributeValue>> passing =
          ComparedTable.passing(evaluated.subList(from, to), query.filter());
      same("the count of a page", passing.size(), page.count());
      same("a page", query.selection().isCount() ? List.of() : passing, page.items());
      boolean endedEarly = to < evaluated.size() || to - from == query.limit();
      startAfter = page.lastEvaluatedKey().orElse(null);
      same("whether another page follows", endedEarly, startAfter != null);
      from = to;
    } while (startAfter != null);
    same("the entries evaluated in all pages", evaluated.size(), from);
  }

  /** All entries in the order of the query; that of equal sort keys is the store's to choose. */
  private List<Map<String, AttributeValue>> evaluated(
      ModelIndex model, AttributeMapIndex index, IndexQuery query) {
    List<ModelIndex.Entry> expected =
        model.entries(query.partition(), table.model().all()).stream()
            .filter(entry -> ModelIndex.selects(query.sort(), entry))
            .toList();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    EncodedKey startAfter = null;
    do {
      IndexPage page = index.page(query.plain().request(startAfter));
      found.addAll(page.items());
      startAfter = page.lastEvaluatedKey().orElse(null);
    } while (startAfter != null);
    IndexChecker.requireSame("a query", IndexChecker.carried(expected), found);
    same(
        "the sort keys in their order",
        expected.stream().map(ModelIndex.Entry::sort).toList(),
        found.stream().map(model::sortKey).toList());
    if (!query.ascending()) {
      Collections.reverse(found);
    }
    return found;
  }

  void scan(String name, int segments, int limit) {
    if (!table.model().hasIndex(name)) {
      requireMissing(name);
      return;
    }
    AttributeMapIndex index = new AttributeMapIndex(table.table().index(name)).limit(limit);
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int segment = 0; segment < segments; segment++) {
      found.addAll(index.scan(segment, segments));
    }
    ModelIndex model = table.model().index(name);
    IndexChecker.requireSame(
        "a scan", IndexChecker.carried(model.entries(table.model().all())), found);
    same(
        "the number of entries",
        (long) model.entries(table.model().kept()).size(),
        table.table().index(name).count());
  }

  private void requireMissing(String name) {
    try {
      table.table().index(name);
    } catch (ValidationException e) {
      return;
    }
    throw new Disagreement("there is an index " + name + " that nobody added");
  }
}
