package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import io.pressmark.testkit.item.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Items up to 400 KB. */
abstract class LargeItemsContract extends ContractCase {
  private static final int LIMIT = 409_600;

  // Names and values of the key, and the name of the attribute.
  private static final int AROUND = 2 + 1 + 2 + 2 + 1;

  @Test
  void anItemOfExactly400KilobytesIsStoredAndOneByteMoreIsRefused() {
    AttributeMapTable table = create();
    byte[] bytes = new byte[LIMIT - AROUND];
    new Random(1).nextBytes(bytes);
    Map<String, AttributeValue> item = item("k", 1, AttributeValue.b(bytes));
    table.put(item);
    assertThat(table.get(key("k", 1))).contains(item);
    assertThatThrownBy(
            () -> table.put(item("k", 2, AttributeValue.b(new byte[LIMIT - AROUND + 1]))))
        .isInstanceOf(ValidationException.class);
    assertThat(table.table().count()).isEqualTo(1);
    assertThat(table.table().statistics().bytes()).isEqualTo(LIMIT);
  }

  /** A number counts by its digits: stored, such an item can be three times as long. */
  @Test
  void anItemIsStoredHoweverLongItsBytesAre() {
    AttributeMapTable table = create();
    AttributeValue wide = AttributeValue.n(1_000_000_000_000_000_000L);
    AttributeValue list = AttributeValue.l(Collections.nCopies((LIMIT - AROUND - 3) / 3, wide));
    Map<String, AttributeValue> item = item("k", 1, list);
    table.put(item);
    assertThat(table.get(key("k", 1))).contains(item);
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("k")))).containsExactly(item);
    assertThat(table.delete(key("k", 1))).contains(item);
  }

  @Test
  void itemsOfEverySizeLiveSideBySide() {
    AttributeMapTable table = create();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Random random = new Random(2);
    for (int at = 0; at < 120; at++) {
      byte[] bytes = new byte[at % 6 == 0 ? random.nextInt(LIMIT - 100) : 1 << at % 17];
      random.nextBytes(bytes);
      items.add(item("k" + at % 3, at, AttributeValue.b(bytes)));
      table.put(items.get(at));
    }
    for (Map<String, AttributeValue> item : items) {
      assertThat(table.get(item)).contains(item);
    }
    assertThat(table.scanAll(TableScan.all())).containsExactlyInAnyOrderElementsOf(items);
    assertThat(table.queryAll(TableQuery.of(AttributeValue.s("k1")).descending())).hasSize(40);
  }

  @Test
  void largeItemsAreReplacedUpdatedAndDeleted() {
    AttributeMapTable table = create();
    for (int round = 0; round < 20; round++) {
      for (int at = 0; at < 4; at++) {
        table.put(item("k", at, AttributeValue.s("r".repeat(300_000 + round))));
      }
      UpdateExpression update = Updates.update(Updates.set("b", AttributeValue.n(round)));
      assertThat(table.update(key("k", round % 4), update)).isPresent();
      assertThat(table.delete(key("k", (round + 1) % 4))).isPresent();
    }
    assertThat(table.table().count()).isEqualTo(3);
    Map<String, AttributeValue> last = item("k", 3, AttributeValue.s("r".repeat(300_019)));
    last.put("b", AttributeValue.n(19));
    assertThat(table.get(key("k", 3))).contains(last);
  }

  /** The pages of what is deleted are used again: without that this would take 4 GB. */
  @Test
  void spaceOfDeletedItemsIsUsedAgain() {
    AttributeMapTable table = create();
    AttributeValue value = AttributeValue.s("x".repeat(400_000));
    for (int i = 0; i < 300; i++) {
      table.put(item("k", i % 2, value));
      table.delete(key("k", (i + 1) % 2));
    }
    long pages = store().statistics().pages();
    for (int i = 0; i < 700; i++) {
      table.put(item("k", i % 2, value));
      table.delete(key("k", (i + 1) % 2));
    }
    assertThat(store().statistics().pages()).isLessThanOrEqualTo(2 * pages);
  }
}
