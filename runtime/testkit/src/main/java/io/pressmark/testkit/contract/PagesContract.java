package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.Selection;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of queries and scans: where they end, and how the next one begins. */
abstract class PagesContract extends ContractCase {
  private static final AttributeValue K = AttributeValue.s("k");

  private AttributeMapTable withItems(int items) {
    AttributeMapTable table = create();
    for (int i = 0; i < items; i++) {
      table.put(item("k", i, AttributeValue.n(i)));
    }
    return table;
  }

  @Test
  void aPageEndsAtItsLimitAndSaysWhereTheNextBegins() {
    AttributeMapTable table = withItems(10);
    TablePage first = table.query(TableQuery.of(K).limit(4), null);
    assertThat(first.items()).hasSize(4);
    assertThat(first.lastEvaluatedKey()).contains(key("k", 3));
    TablePage last = table.query(TableQuery.of(K).limit(4), key("k", 7));
    assertThat(last.items()).hasSize(2);
    assertThat(last.lastEvaluatedKey()).isEmpty();
  }

  @Test
  void aPageThatEndsAtItsLimitHasALastKeyEvenIfNothingFollows() {
    AttributeMapTable table = withItems(4);
    TablePage page = table.query(TableQuery.of(K).limit(4), null);
    assertThat(page.items()).hasSize(4);
    assertThat(page.lastEvaluatedKey()).contains(key("k", 3));
    TablePage empty = table.query(TableQuery.of(K).limit(4), key("k", 3));
    assertThat(empty.items()).isEmpty();
    assertThat(empty.scannedCount()).isZero();
    assertThat(empty.lastEvaluatedKey()).isEmpty();
  }

  @Test
  void theLimitCountsItemsBeforeTheFilterSoThatAPageCanBeEmpty() {
    AttributeMapTable table = withItems(10);
    TableQuery query =
        TableQuery.of(K).filter(compare("a", Comparator.GREATER, AttributeValue.n(8))).limit(3);
    TablePage page = table.query(query, null);
    assertThat(page.items()).isEmpty();
    assertThat(page.scannedCount()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).contains(key("k", 2));
    assertThat(table.queryAll(query)).containsExactly(item("k", 9, AttributeValue.n(9)));
  }

  @Test
  void theStartKeyNeedNotExist() {
    AttributeMapTable table = withItems(10);
    table.delete(key("k", 4));
    assertThat(table.query(TableQuery.of(K).limit(1), key("k", 4)).items())
        .containsExactly(item("k", 5, AttributeValue.n(5)));
    assertThat(table.query(TableQuery.of(K).descending().limit(1), key("k", 4)).items())
        .containsExactly(item("k", 3, AttributeValue.n(3)));
    Map<String, AttributeValue> between = key(K, AttributeValue.n("6.5"));
    assertThat(table.query(TableQuery.of(K).limit(1), between).items())
        .containsExactly(item("k", 7, AttributeValue.n(7)));
  }

  @Test
  void pagesNeitherSkipNorRepeatWhileOthersWriteElsewhere() {
    AttributeMapTable table = withItems(500);
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    TableQuery query = TableQuery.of(K).limit(50);
    TablePage page = table.query(query, null);
    found.addAll(page.items());
    for (int i = 0; page.lastEvaluatedKey().isPresent(); i++) {
      Map<String, AttributeValue> next = page.lastEvaluatedKey().get();
      table.delete(next);
      table.put(item("k", -1 - i, AttributeValue.s("before")));
      table.put(item("other", i, AttributeValue.s("x".repeat(3_000))));
      page = table.query(query, next);
      found.addAll(page.items());
    }
    assertThat(found).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void aStartKeyOfAnotherCollectionIsRefused() {
    AttributeMapTable table = withItems(5);
    assertThatThrownBy(() -> table.query(TableQuery.of(K), key("other", 1)))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aPageEndsAtOneMegabyteOfItems() {
    AttributeMapTable table = create();
    // Key, name and value: 2 + 1 + 2 + 2 bytes, 1 and the rest.
    int size = 100_000;
    AttributeValue value = AttributeValue.s("x".repeat(size - 8));
    for (int i = 10; i < 35; i++) {
      table.put(item("k", i, value));
    }
    int perPage = 1024 * 1024 / size;
    requireSizes(table.query(TableQuery.of(K), null), perPage);
    requireSizes(table.query(TableQuery.of(K).descending(), null), perPage);
    requireSizes(table.query(TableQuery.of(K).counting(), null), perPage);
    requireSizes(table.scan(TableScan.all(), null), perPage);
    requireSizes(table.query(TableQuery.of(K).filter(notExists("a")), null), perPage);
    assertThat(table.queryAll(TableQuery.of(K))).hasSize(25);
    assertThat(table.scanAll(TableScan.all())).hasSize(25);
  }

  private static void requireSizes(TablePage page, int scanned) {
    assertThat(page.scannedCount()).isEqualTo(scanned);
    assertThat(page.lastEvaluatedKey()).isPresent();
  }

  @Test
  void oneItemIsAlwaysReturned() {
    AttributeMapTable table = create();
    AttributeValue value = AttributeValue.s("x".repeat(409_600 - 8));
    for (int i = 10; i < 15; i++) {
      table.put(item("k", i, value));
    }
    TablePage page = table.query(TableQuery.of(K), null);
    assertThat(page.scannedCount()).isEqualTo(2);
    assertThat(table.query(TableQuery.of(K).limit(1), null).items()).hasSize(1);
    assertThat(table.queryAll(TableQuery.of(K))).hasSize(5);
  }

  /** Callers page with the last key of the very batch that the next page fills. */
  @Test
  void theStartKeyMayBeTheLastKeyOfTheBatchThatIsFilled() {
    AttributeMapTable table = withItems(100);
    for (boolean ascending : new boolean[] {true, false}) {
      ItemBatch batch = new ItemBatch();
      int found = 0;
      int pages = 0;
      do {
        table
            .table()
            .query(
                new QueryRequest(
                    EncodedKeys.of(table.table().definition(), key("k", 0)),
                    null,
                    ascending,
                    null,
                    7,
                    Selection.all(),
                    batch.lastEvaluatedKey().orElse(null)),
                batch);
        found += batch.size();
        pages++;
      } while (batch.lastEvaluatedKey().isPresent() && pages < 1_000);
      assertThat(found).isEqualTo(100);
      assertThat(pages).isEqualTo(15);
    }
  }
}
