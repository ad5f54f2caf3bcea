package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TablePage;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scan: every item of a table once, also in parallel segments. */
abstract class ScansContract extends ContractCase {
  private static final int COLLECTIONS = 50;
  private static final int PER_COLLECTION = 20;

  private final Set<Map<String, AttributeValue>> all = new HashSet<>();

  private AttributeMapTable withItems() {
    AttributeMapTable table = create();
    for (int id = 0; id < COLLECTIONS; id++) {
      for (int at = 0; at < PER_COLLECTION; at++) {
        Map<String, AttributeValue> item = item("k" + id, at, AttributeValue.n(at));
        table.put(item);
        all.add(item);
      }
    }
    return table;
  }

  @Test
  void everyItemIsReturnedOnceWhateverThePageSize() {
    AttributeMapTable table = withItems();
    for (int limit : new int[] {Integer.MAX_VALUE, 1_000, 999, 17, 1}) {
      List<Map<String, AttributeValue>> found = table.scanAll(TableScan.all().limit(limit));
      assertThat(found).hasSize(all.size());
      assertThat(Set.copyOf(found)).isEqualTo(all);
    }
  }

  @Test
  void itemsOfACollectionStandTogetherInTheOrderOfTheirSortKeys() {
    List<Map<String, AttributeValue>> found = withItems().scanAll(TableScan.all().limit(7));
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).containsEntry("at", AttributeValue.n(i % PER_COLLECTION));
      assertThat(found.get(i).get("id")).isEqualTo(found.get(i - i % PER_COLLECTION).get("id"));
    }
  }

  @Test
  void segmentsTogetherReturnEveryItemOnce() {
    AttributeMapTable table = withItems();
    for (int segments : new int[] {1, 2, 3, 4, 7, 16, 100, 1_000}) {
      List<Map<String, AttributeValue>> found = new ArrayList<>();
      for (int segment = 0; segment < segments; segment++) {
        found.addAll(table.scanAll(TableScan.all().segment(segment, segments).limit(6)));
      }
      assertThat(found).as("%d segments", segments).hasSize(all.size());
      assertThat(Set.copyOf(found)).isEqualTo(all);
    }
  }

  @Test
  void severalSegmentsShareTheWork() {
    AttributeMapTable table = withItems();
    for (int segment = 0; segment < 4; segment++) {
      assertThat(table.scanAll(TableScan.all().segment(segment, 4))).isNotEmpty();
    }
  }

  @Test
  void theFirstAndTheLastOfAMillionSegmentsCanBeScanned() {
    AttributeMapTable table = withItems();
    assertThat(table.scanAll(TableScan.all().segment(0, 1_000_000)).size()).isLessThan(all.size());
    assertThat(table.scanAll(TableScan.all().segment(999_999, 1_000_000)).size())
        .isLessThan(all.size());
  }

  @Test
  void aFilterMayNameKeyAttributesAndCountsAfterReading() {
    AttributeMapTable table = withItems();
    TableScan scan =
        TableScan.all().filter(compare("id", Comparator.EQUAL, AttributeValue.s("k7")));
    assertThat(table.scanAll(scan)).hasSize(PER_COLLECTION);
    TablePage page = table.scan(scan.counting(), null);
    assertThat(page.items()).isEmpty();
    assertThat(page.count()).isEqualTo(PER_COLLECTION);
    assertThat(page.scannedCount()).isEqualTo(all.size());
  }

  @Test
  void theLastKeyOfAScanIsAnyKeyOfTheTable() {
    AttributeMapTable table = withItems();
    TablePage page = table.scan(TableScan.all().limit(10), null);
    assertThat(page.lastEvaluatedKey()).isPresent();
    Map<String, AttributeValue> last = page.lastEvaluatedKey().get();
    assertThat(last.keySet()).containsExactly("id", "at");
    assertThat(page.items().get(9)).containsAllEntriesOf(last);
    table.delete(last);
    assertThat(table.scan(TableScan.all(), last).count()).isEqualTo(all.size() - 10);
  }

  @Test
  void anEmptyTableHasOneEmptyPage() {
    TablePage page = create().scan(TableScan.all(), null);
    assertThat(page.items()).isEmpty();
    assertThat(page.scannedCount()).isZero();
    assertThat(page.lastEvaluatedKey()).isEmpty();
  }

  @Test
  void segmentsOutOfRangeAreRefused() {
    AttributeMapTable table = create();
    assertThatThrownBy(() -> table.scan(TableScan.all().segment(1, 1), null))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.scan(TableScan.all().limit(0), null))
        .isInstanceOf(ValidationException.class);
  }
}
