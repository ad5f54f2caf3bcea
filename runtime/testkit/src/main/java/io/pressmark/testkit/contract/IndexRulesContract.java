package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.store.IndexQueryRequest;
import io.pressmark.core.store.PageLimits;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapIndex;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.IndexPage;
import io.pressmark.testkit.item.TableBatch;
import io.pressmark.testkit.item.TableTransaction;
import io.pressmark.testkit.item.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The limits of secondary indexes, and what they ask of writes. */
abstract class IndexRulesContract extends ContractCase {
  private static final List<AttributeValue> X = List.of(AttributeValue.s("x"));

  private static IndexDefinition.Builder byA() {
    return IndexDefinition.global("byA").partitionKey("a", ScalarType.S);
  }

  private static AttributeMapIndex index(AttributeMapTable table, String name) {
    return new AttributeMapIndex(table.table().index(name));
  }

  private static Map<String, AttributeValue> text(String id, long at, String value) {
    return item(id, at, AttributeValue.s(value));
  }

  private static AttributeValue sized(int bytes) {
    return AttributeValue.s("v".repeat(bytes));
  }

  @Test
  void anIndexHasKeysOfEachType() {
    AttributeMapTable table =
        createIndexed(
            IndexDefinition.global("text")
                .partitionKey("s", ScalarType.S)
                .sortKey("n", ScalarType.N)
                .build(),
            IndexDefinition.global("number")
                .partitionKey("n", ScalarType.N)
                .sortKey("b", ScalarType.B)
                .build(),
            IndexDefinition.global("binary")
                .partitionKey("b", ScalarType.B)
                .sortKey("s", ScalarType.S)
                .build());
    AttributeValue n = AttributeValue.n("-1.5");
    AttributeValue b = AttributeValue.b(new byte[] {0, -1});
    Map<String, AttributeValue> item = key("k", 1);
    item.put("s", AttributeValue.s("x"));
    item.put("n", n);
    item.put("b", b);
    table.put(item);
    assertThat(index(table, "text").query(X)).containsExactly(item);
    assertThat(index(table, "number").query(List.of(n))).containsExactly(item);
    assertThat(index(table, "binary").query(List.of(b))).containsExactly(item);
    assertThat(index(table, "number").query(List.of(AttributeValue.n(1)))).isEmpty();
  }

  @Test
  void aTwentyFirstGlobalIndexIsRefusedAndTheTableStaysAsItIs() {
    AttributeMapTable table = create();
    table.put(text("k", 1, "x"));
    List<IndexDefinition> indexes = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      indexes.add(IndexDefinition.global("index" + i).partitionKey("a", ScalarType.S).build());
    }
    for (IndexDefinition index : indexes.subList(0, 20)) {
      store().addIndex("things", index, ProgressListener.NONE);
    }
    assertThatThrownBy(() -> store().addIndex("things", indexes.get(20), ProgressListener.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("20");
    assertThat(table.table().definition().indexes()).isEqualTo(indexes.subList(0, 20));
    table.put(text("k", 2, "x"));
    assertThat(index(table, "index19").query(X)).hasSize(2);
    store().removeIndex("things", "index0");
    store().addIndex("things", indexes.get(20), ProgressListener.NONE);
    assertThat(index(table, "index20").query(X)).hasSize(2);
  }

  @Test
  void anItemComesAndGoesWithAnyKeyAttribute() {
    AttributeMapTable table = createIndexed(byA().sortKey("b", ScalarType.N).build());
    AttributeMapIndex index = index(table, "byA");
    Map<String, AttributeValue> whole = text("k", 1, "x");
    whole.put("b", AttributeValue.n(1));
    table.put(text("k", 1, "x"));
    assertThat(index.scan()).isEmpty();
    table.update(key("k", 1), Updates.update(Updates.set("b", AttributeValue.n(1))));
    assertThat(index.scan()).containsExactly(whole);
    table.update(key("k", 1), Updates.update(Updates.remove("a")));
    assertThat(index.scan()).isEmpty();
    table.update(key("k", 1), Updates.update(Updates.set("a", AttributeValue.s("y"))));
    assertThat(index.query(X)).isEmpty();
    assertThat(index.query(List.of(AttributeValue.s("y")))).hasSize(1);
    new TableBatch(store()).put(table.table(), whole).run();
    assertThat(index.scan()).containsExactly(whole);
    new TableBatch(store()).delete(table.table(), key("k", 1)).run();
    assertThat(index.scan()).isEmpty();
  }

  @Test
  void everyKindOfWriteMindsTheKeysOfIndexes() {
    AttributeMapTable table = createIndexed(byA().build());
    Map<String, AttributeValue> item = text("k", 1, "x");
    table.put(item);
    for (AttributeValue wrong :
        List.of(AttributeValue.n(1), AttributeValue.nul(), AttributeValue.s(""), sized(2_049))) {
      Map<String, AttributeValue> put = item("k", 1, wrong);
      assertThatThrownBy(() -> table.put(put)).isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> table.update(key("k", 1), Updates.update(Updates.set("a", wrong))))
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> new TableBatch(store()).put(table.table(), put).run())
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(
              () ->
                  new TableTransaction(store())
                      .put(table.table(), text("k", 2, "x"))
                      .put(table.table(), put)
                      .run())
          .isInstanceOf(TransactionCanceledException.class);
      assertThat(table.get(key("k", 1))).contains(item);
      assertThat(table.table().count()).isEqualTo(1);
      assertThat(index(table, "byA").scan()).containsExactly(item);
    }
  }

  @Test
  void theKeysOfIndexesAreValidatedBeforeTheConditionOfAPut() {
    AttributeMapTable table = createIndexed(byA().build());
    assertThatThrownBy(() -> table.put(item("k", 1, AttributeValue.n(1)), exists("id")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Type mismatch for Index Key a");
  }

  @Test
  void anItemAndItsLocalEntriesHave400KilobytesTogether() {
    AttributeMapTable table =
        createIndexed(
            IndexDefinition.local("whole").sortKey("n", ScalarType.N).build(),
            IndexDefinition.local("keys").sortKey("n", ScalarType.N).projectKeysOnly().build(),
            byA().build());
    // id = k, at = 1 and n = 1 are what an index of keys carries.
    int keys = 2 + 1 + 2 + 2 + 1 + 2;
    int item = (409_600 - keys) / 2;
    Map<String, AttributeValue> largest = key("k", 1);
    largest.put("n", AttributeValue.n(1));
    largest.put("v", sized(item - keys - 1));
    table.put(largest);
    assertThat(index(table, "whole").query(List.of(AttributeValue.s("k"))))
        .containsExactly(largest);
    Map<String, AttributeValue> larger = key("k", 2);
    larger.put("n", AttributeValue.n(1));
    larger.put("v", sized(item - keys));
    String reason = "Item size has exceeded the maximum allowed size";
    assertThatThrownBy(() -> table.put(larger))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(reason);
    assertThatThrownBy(
            () -> table.update(key("k", 1), Updates.update(Updates.set("w", AttributeValue.nul()))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Item size to update has exceeded the maximum allowed size");
    assertThat(table.get(key("k", 1))).contains(largest);
    assertThat(table.get(key("k", 2))).isEmpty();
    // Without the sort key of the local indexes it has no entries in them.
    larger.remove("n");
    larger.put("v", sized(400_000));
    table.put(larger);
    assertThat(table.get(key("k", 2))).contains(larger);
  }

  @Test
  void aPageOfAnIndexEndsAtOneMegabyteOrItsLimitBeforeTheFilter() {
    AttributeMapTable table = createIndexed(byA().sortKey("at", ScalarType.N).build());
    int size = 100_000;
    for (int at = 10; at < 35; at++) {
      Map<String, AttributeValue> item = text("k", at, "x");
      // Key, and names and values of both attributes.
      item.put("v", sized(size - 7 - 2 - 1));
      table.put(item);
    }
    int perPage = 1024 * 1024 / size;
    requirePage(page(table, null, PageLimits.NO_LIMIT), perPage, perPage);
    requirePage(page(table, notExists("v"), PageLimits.NO_LIMIT), perPage, 0);
    requirePage(page(table, exists("v"), 3), 3, 3);
    requirePage(page(table, notExists("v"), 3), 3, 0);
    assertThat(index(table, "byA").query(X)).hasSize(25);
  }

  private static IndexPage page(
      AttributeMapTable table, @Nullable ConditionExpression filter, int limit) {
    return page(index(table, "byA"), filter, limit, null);
  }

  /** One page of what the index has of {@link #X}. */
  private static IndexPage page(
      AttributeMapIndex index,
      @Nullable ConditionExpression filter,
      int limit,
      @Nullable EncodedKey startAfter) {
    return index.page(
        new IndexQueryRequest(X, List.of(), true, filter, limit, Selection.all(), startAfter));
  }

  private static void requirePage(IndexPage page, int scanned, int count) {
    assertThat(page.scannedCount()).isEqualTo(scanned);
    assertThat(page.count()).isEqualTo(count);
    assertThat(page.items()).hasSize(count);
    assertThat(page.lastEvaluatedKey()).isPresent();
  }

  @Test
  void aPageOfAnIndexBeginsBehindAnEntryThatIsGone() {
    AttributeMapTable table = createIndexed(byA().sortKey("at", ScalarType.N).build());
    for (int at = 0; at < 10; at++) {
      table.put(text("k" + at % 3, at, "x"));
    }
    EncodedKey last = page(table, null, 4).lastEvaluatedKey().orElseThrow();
    table.delete(key("k0", 3));
    IndexPage next = page(index(table, "byA"), null, 4, last);
    assertThat(next.items().stream().map(item -> attribute(item, "at")))
        .containsExactly(
            AttributeValue.n(4), AttributeValue.n(5), AttributeValue.n(6), AttributeValue.n(7));
  }

  @Test
  void theLastKeyOfAnIndexTellsEntriesOfOneKeyApart() {
    AttributeMapTable table = createIndexed(byA().sortKey("b", ScalarType.N).build());
    for (int at = 0; at < 3; at++) {
      Map<String, AttributeValue> item = text("k", at, "x");
      item.put("b", AttributeValue.n(7));
      table.put(item);
    }
    AttributeMapIndex index = index(table, "byA");
    List<EncodedKey> keys = new ArrayList<>();
    List<AttributeValue> found = new ArrayList<>();
    EncodedKey last = null;
    for (int i = 0; i < 3; i++) {
      IndexPage page = page(index, null, 1, last);
      found.add(attribute(page.items().get(0), "at"));
      last = new EncodedKey();
      last.set(page.lastEvaluatedKey().orElseThrow());
      keys.add(last);
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(found)
        .containsExactlyInAnyOrder(AttributeValue.n(0), AttributeValue.n(1), AttributeValue.n(2));
    assertThat(page(index, null, 1, last).items()).isEmpty();
  }

  @Test
  void aFilterOfAnIndexMayNameTheKeyOfTheTable() {
    AttributeMapTable table = createIndexed(byA().build());
    table.put(text("k", 1, "x"));
    table.put(text("k", 2, "x"));
    assertThat(
            index(table, "byA")
                .filter(compare("at", Comparator.GREATER, AttributeValue.n(1)))
                .query(X))
        .containsExactly(text("k", 2, "x"));
  }
}
