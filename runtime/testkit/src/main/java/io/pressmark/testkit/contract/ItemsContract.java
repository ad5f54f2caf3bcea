package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import io.pressmark.testkit.item.AttributeMapTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Putting, getting and deleting single items. */
abstract class ItemsContract extends ContractCase {

  @Test
  void anItemComesBackWithEveryTypeOfValue() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = key("k", 1);
    item.put("s", AttributeValue.s("\uD83D\uDE00\u20AC"));
    item.put("n", AttributeValue.n("-1.50E-100"));
    item.put("b", AttributeValue.b(new byte[] {0, -1}));
    item.put("bool", AttributeValue.bool(false));
    item.put("null", AttributeValue.nul());
    item.put("l", AttributeValue.l(AttributeValue.s(""), AttributeValue.l()));
    item.put("m", AttributeValue.m(Map.of("x", AttributeValue.m(Map.of()))));
    item.put("ss", AttributeValue.ss("", "b"));
    item.put("ns", AttributeValue.ns(List.of(BigDecimal.ONE, new BigDecimal("1E20"))));
    item.put("bs", AttributeValue.bs(List.of(Binary.copyOf(new byte[0]))));
    table.put(item);
    assertThat(table.get(key("k", 1))).contains(item);
  }

  @Test
  void emptyStringsAndBinariesAreKeptEverywhereButInKeys() {
    AttributeMapTable table = create();
    AttributeValue text = AttributeValue.s("");
    AttributeValue binary = AttributeValue.b(new byte[0]);
    Map<String, AttributeValue> item = key("k", 1);
    item.put("s", text);
    item.put("b", binary);
    item.put("l", AttributeValue.l(text, binary));
    item.put("m", AttributeValue.m(Map.of("s", text, "b", binary)));
    item.put("ss", AttributeValue.ss(""));
    item.put("bs", AttributeValue.bs(List.of(Binary.copyOf(new byte[0]))));
    table.put(item);
    assertThat(table.get(key("k", 1))).contains(item);
  }

  @Test
  void numbersComeBackInTheirOneForm() {
    AttributeMapTable table = create();
    Map<String, String> forms =
        Map.of("1.50", "1.5", "1E2", "100", "-0", "0", "00.10", "0.1", "-12.0E1", "-120");
    forms.forEach(
        (written, read) -> {
          table.put(item("k", 1, AttributeValue.n(written)));
          assertThat(attribute(table.get(key("k", 1)).orElseThrow(), "a"))
              .isEqualTo(AttributeValue.n(read))
              .hasToString("N[" + read + "]");
        });
  }

  @Test
  void anItemOfNothingButItsKeyIsAnItem() {
    AttributeMapTable table = create();
    table.put(key("k", 1));
    assertThat(table.get(key("k", 1))).contains(key("k", 1));
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void anItemThatDoesNotExistIsNotFound() {
    AttributeMapTable table = create();
    table.put(item("k", 1, AttributeValue.nul()));
    assertThat(table.get(key("k", 2))).isEmpty();
    assertThat(table.get(key("j", 1))).isEmpty();
    assertThat(table.get(key("kk", 1))).isEmpty();
  }

  @Test
  void puttingReplacesTheWholeItemAndReportsTheOldOne() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> first = item("k", 1, AttributeValue.s("first"));
    first.put("extra", AttributeValue.nul());
    assertThat(table.put(first)).isEmpty();
    assertThat(table.outcome().existed()).isFalse();
    assertThat(table.outcome().exists()).isTrue();
    Map<String, AttributeValue> second = item("k", 1, AttributeValue.s("second"));
    assertThat(table.put(second)).contains(first);
    assertThat(table.get(key("k", 1))).contains(second);
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void deletingReportsTheOldItemAndAnAbsentOneIsNoError() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = item("k", 1, AttributeValue.s("x"));
    table.put(item);
    assertThat(table.delete(key("k", 1))).contains(item);
    assertThat(table.outcome().existed()).isTrue();
    assertThat(table.outcome().exists()).isFalse();
    assertThat(table.get(key("k", 1))).isEmpty();
    assertThat(table.delete(key("k", 1))).isEmpty();
    assertThat(table.outcome().existed()).isFalse();
    assertThat(table.table().count()).isZero();
  }

  @Test
  void anItemGrowsAndShrinksInPlace() {
    AttributeMapTable table = create();
    for (int size : new int[] {1, 100, 5_000, 50_000, 400_000, 20_000, 10, 0}) {
      Map<String, AttributeValue> item = item("k", 1, AttributeValue.s("x".repeat(size)));
      table.put(item);
      assertThat(table.get(key("k", 1))).as("%d bytes", size).contains(item);
    }
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void manyItemsAreAllThere() {
    AttributeMapTable table = create();
    int items = fixture().manyItems();
    for (int i = 0; i < items; i++) {
      table.put(item("k" + i % 97, i, AttributeValue.n(i)));
    }
    assertThat(table.table().count()).isEqualTo(items);
    for (int i = 0; i < items; i++) {
      assertThat(table.get(key("k" + i % 97, i)))
          .contains(item("k" + i % 97, i, AttributeValue.n(i)));
    }
    for (int i = 0; i < items; i += 2) {
      table.delete(key("k" + i % 97, i));
    }
    assertThat(table.table().count()).isEqualTo(items / 2);
    for (int i = 0; i < items; i++) {
      assertThat(table.get(key("k" + i % 97, i)).isPresent()).isEqualTo(i % 2 == 1);
    }
  }

  @Test
  void thousandsOfAttributeNamesAreKept() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = key("k", 1);
    for (int i = 0; i < 5_000; i++) {
      item.put("name" + i, AttributeValue.n(i));
    }
    item.put("\u20AC".repeat(5_000), AttributeValue.s("long name"));
    table.put(item);
    assertThat(table.get(key("k", 1))).contains(item);
  }

  @Test
  void whatBreaksARuleWritesNothing() {
    AttributeMapTable table = create();
    Map<String, AttributeValue> item = item("k", 1, AttributeValue.s("x"));
    table.put(item);
    AttributeValue tooLarge = AttributeValue.s("x".repeat(409_600));
    assertThatThrownBy(() -> table.put(item("k", 1, tooLarge)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.put(Map.of("id", AttributeValue.s("k"))))
        .isInstanceOf(ValidationException.class);
    assertThat(table.get(key("k", 1))).contains(item);
    assertThat(table.table().count()).isEqualTo(1);
  }
}
