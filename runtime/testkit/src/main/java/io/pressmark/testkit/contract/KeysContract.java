package io.pressmark.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.AttributeMapTable;
import io.pressmark.testkit.item.TableQuery;
import io.pressmark.testkit.item.TableScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Key types, their order and their limits. */
abstract class KeysContract extends ContractCase {
  private static final AttributeValue K = AttributeValue.s("k");

  /** Puts items with these sort keys in another order and reads them back in order. */
  private void requireOrder(ScalarType type, List<AttributeValue> ascending) {
    AttributeMapTable table = create(ScalarType.S, type);
    List<AttributeValue> shuffled = new ArrayList<>(ascending);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.forEach(at -> table.put(key(K, at)));
    assertThat(sortKeys(table, TableQuery.of(K))).containsExactlyElementsOf(ascending);
    List<AttributeValue> descending = new ArrayList<>(ascending);
    Collections.reverse(descending);
    assertThat(sortKeys(table, TableQuery.of(K).descending()))
        .containsExactlyElementsOf(descending);
    for (AttributeValue at : ascending) {
      assertThat(table.get(key(K, at))).contains(key(K, at));
    }
  }

  private static List<AttributeValue> sortKeys(AttributeMapTable table, TableQuery query) {
    return table.queryAll(query).stream().map(item -> attribute(item, "at")).toList();
  }

  @Test
  void numbersSortByValue() {
    requireOrder(
        ScalarType.N,
        numbers(
            "-9.9999999999999999999999999999999999999E125",
            "-1E20",
            "-100",
            "-99.5",
            "-99",
            "-10",
            "-9",
            "-1",
            "-0.5",
            "-1E-130",
            "0",
            "1E-130",
            "0.05",
            "0.5",
            "1",
            "1.0000000000000000000000000000000000001",
            "1.5",
            "9",
            "10",
            "99",
            "100",
            "12345678901234567890123456789012345678",
            "9.9999999999999999999999999999999999999E125"));
  }

  private static List<AttributeValue> numbers(String... texts) {
    return Arrays.stream(texts).map(AttributeValue::n).toList();
  }

  @Test
  void stringsSortByUtf8AndNotByUtf16() {
    requireOrder(
        ScalarType.S,
        List.of(
            AttributeValue.s("\u0000"),
            AttributeValue.s("\u0000\u0000"),
            AttributeValue.s(" "),
            AttributeValue.s("A"),
            AttributeValue.s("Z"),
            AttributeValue.s("a"),
            AttributeValue.s("a\u0000"),
            AttributeValue.s("aa"),
            AttributeValue.s("b"),
            AttributeValue.s("\u00E9"),
            AttributeValue.s("\u20AC"),
            AttributeValue.s("\uFFFD"),
            AttributeValue.s("\uD83D\uDE00"),
            AttributeValue.s("\uDBFF\uDFFF")));
  }

  @Test
  void binariesSortByUnsignedBytes() {
    requireOrder(
        ScalarType.B,
        List.of(
            binary(0),
            binary(0, 0),
            binary(0, 255),
            binary(1),
            binary(127),
            binary(128),
            binary(128, 0),
            binary(255),
            binary(255, 0),
            binary(255, 255)));
  }

  private static AttributeValue binary(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return AttributeValue.b(bytes);
  }

  @Test
  void equalNumbersAreOneKey() {
    AttributeMapTable table = create(ScalarType.N, ScalarType.N);
    table.put(key(AttributeValue.n("1.50"), AttributeValue.n("1E2")));
    assertThat(table.get(key(AttributeValue.n("1.5"), AttributeValue.n(100)))).isPresent();
    assertThat(table.put(key(AttributeValue.n("15E-1"), AttributeValue.n("100.0")))).isPresent();
    assertThat(table.table().count()).isEqualTo(1);
  }

  @Test
  void partitionKeysOfEachTypeKeepTheirItemsApart() {
    requireApart(ScalarType.S, AttributeValue.s("a"), AttributeValue.s("a\u0000"));
    requireApart(ScalarType.N, AttributeValue.n(1), AttributeValue.n(-1));
    requireApart(ScalarType.B, binary(1), binary(1, 0));
  }

  private void requireApart(ScalarType type, AttributeValue first, AttributeValue second) {
    AttributeMapTable table = create(type, ScalarType.B);
    // Side by side the parts of both keys could be the same bytes.
    table.put(key(first, binary(0, 1)));
    table.put(key(second, binary(1)));
    assertThat(sortKeys(table, TableQuery.of(first))).containsExactly(binary(0, 1));
    assertThat(sortKeys(table, TableQuery.of(second))).containsExactly(binary(1));
    store().deleteTable("things");
  }

  @Test
  void keysAtTheirLimitsAreKeysLikeOthers() {
    AttributeMapTable table = create(ScalarType.S, ScalarType.B);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int length : new int[] {1, 253, 254, 255, 256, 1_000, 2_047, 2_048}) {
      for (int sort : new int[] {1, 500, 1_023, 1_024}) {
        byte[] at = new byte[sort];
        at[sort - 1] = (byte) sort;
        items.add(key(AttributeValue.s("x".repeat(length)), AttributeValue.b(at)));
      }
    }
    for (Map<String, AttributeValue> item : items) {
      item.put("a", AttributeValue.n(attribute(item, "id").size()));
      table.put(item);
    }
    for (Map<String, AttributeValue> item : items) {
      assertThat(table.get(item)).contains(item);
      assertThat(table.queryAll(TableQuery.of(attribute(item, "id")).limit(1)))
          .hasSize(4)
          .contains(item);
    }
    assertThat(table.scanAll(TableScan.all())).containsExactlyInAnyOrderElementsOf(items);
    assertThat(table.scanAll(TableScan.all().limit(3))).containsExactlyInAnyOrderElementsOf(items);
    items.forEach(item -> assertThat(table.delete(item)).contains(item));
    assertThat(table.table().count()).isZero();
  }

  @Test
  void manyLongKeysWithALongCommonBeginningAreKeptApart() {
    AttributeMapTable table = create(ScalarType.S, ScalarType.S);
    AttributeValue partition = AttributeValue.s("p".repeat(2_048));
    int items = 500;
    for (int i = 0; i < items; i++) {
      table.put(key(partition, AttributeValue.s("s".repeat(1_020) + (1_000 + i))));
    }
    List<AttributeValue> found = sortKeys(table, TableQuery.of(partition));
    assertThat(found).hasSize(items);
    for (int i = 0; i < items; i++) {
      assertThat(found.get(i)).isEqualTo(AttributeValue.s("s".repeat(1_020) + (1_000 + i)));
    }
  }

  @Test
  void keysBeyondTheirLimitsAreRefusedAndNothingIsWritten() {
    AttributeMapTable table = create(ScalarType.S, ScalarType.B);
    requireRefused(table, key(AttributeValue.s("x".repeat(2_049)), binary(1)));
    requireRefused(table, key(AttributeValue.s("\u20AC".repeat(683)), binary(1)));
    requireRefused(table, key(K, AttributeValue.b(new byte[1_025])));
    requireRefused(table, key(AttributeValue.s(""), binary(1)));
    requireRefused(table, key(K, AttributeValue.b(new byte[0])));
    requireRefused(table, key(AttributeValue.n(1), binary(1)));
    requireRefused(table, key(K, AttributeValue.s("1")));
    requireRefused(table, key(K, AttributeValue.nul()));
    requireRefused(table, Map.of("id", K));
    requireRefused(table, Map.of("at", binary(1)));
    assertThat(table.table().count()).isZero();
  }

  private static void requireRefused(AttributeMapTable table, Map<String, AttributeValue> key) {
    assertThatThrownBy(() -> table.put(key)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.get(key)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> table.delete(key)).isInstanceOf(ValidationException.class);
  }
}
