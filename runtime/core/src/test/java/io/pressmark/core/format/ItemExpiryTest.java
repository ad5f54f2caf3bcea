package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The time of expiry, read from encoded items. */
class ItemExpiryTest {
  private static final TableDefinition TABLE =
      TableDefinition.builder("things").partitionKey("id", ScalarType.N).build();

  private final NameDictionary names = NameDictionary.inMemory();

  private static Map<String, AttributeValue> item(String attribute, AttributeValue value) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("id", AttributeValue.n(7));
    item.put("before", AttributeValue.l(List.of(AttributeValue.s("x"), AttributeValue.n(1))));
    item.put(attribute, value);
    item.put("behind", AttributeValue.s("y".repeat(300)));
    return item;
  }

  private long expiry(String attribute, Map<String, AttributeValue> item) {
    return expiry(new ItemExpiry(TABLE, names, attribute), item);
  }

  private long expiry(ItemExpiry expiry, Map<String, AttributeValue> item) {
    KeyWriter keys = new KeyWriter().begin(TABLE);
    AttributeMaps.writeKey(item, TABLE, keys);
    EncodedKey key = keys.key();
    NameBinding binding = NameBinding.untyped(names, "id", null);
    EncodedItem encoded =
        AttributeMaps.writeItem(item, TABLE, key, new ItemWriter().begin(binding));
    int partition = key.partitionLength();
    return expiry.of(
        key.bytes(),
        0,
        partition,
        partition,
        key.sortLength(),
        encoded.bytes(),
        0,
        encoded.length());
  }

  @Test
  void numbersAreTimesAndNothingElseIs() {
    assertThat(expiry("t", item("t", AttributeValue.n(0)))).isZero();
    assertThat(expiry("t", item("t", AttributeValue.n(-5)))).isEqualTo(-5);
    assertThat(expiry("t", item("t", AttributeValue.n(1_800_000_000L)))).isEqualTo(1_800_000_000L);
    assertThat(expiry("t", item("t", AttributeValue.n(new BigDecimal("12.99"))))).isEqualTo(12);
    assertThat(expiry("t", item("t", AttributeValue.n(new BigDecimal("1E+30")))))
        .isEqualTo(ItemExpiry.NEVER);
    assertThat(expiry("t", item("t", AttributeValue.n(new BigDecimal("-1E+30")))))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(expiry("t", item("t", AttributeValue.n(new BigDecimal("1E-30"))))).isZero();
    assertThat(expiry("t", item("t", AttributeValue.s("12")))).isEqualTo(ItemExpiry.NEVER);
    assertThat(expiry("t", item("t", AttributeValue.bool(true)))).isEqualTo(ItemExpiry.NEVER);
    assertThat(expiry("other", item("t", AttributeValue.n(1)))).isEqualTo(ItemExpiry.NEVER);
  }

  @Test
  void aNameMayComeToTheTableLaterThanTheExpiry() {
    ItemExpiry expiry = new ItemExpiry(TABLE, names, "t");
    assertThat(expiry(expiry, item("u", AttributeValue.n(1)))).isEqualTo(ItemExpiry.NEVER);
    assertThat(expiry(expiry, item("t", AttributeValue.n(9)))).isEqualTo(9);
  }

  @Test
  void aNameWithoutANumberStandsInTheItem() {
    String longName = "t".repeat(NameDictionary.MAX_NAME_BYTES + 1);
    assertThat(expiry(longName, item(longName, AttributeValue.n(9)))).isEqualTo(9);
    assertThat(expiry(longName, item(longName + "u", AttributeValue.n(9))))
        .isEqualTo(ItemExpiry.NEVER);
  }

  @Test
  void aKeyAttributeMayBeTheTime() {
    assertThat(expiry("id", item("t", AttributeValue.n(9)))).isEqualTo(7);
  }

  @Test
  void anItemIsPastForFiveYears() {
    long now = 1_800_000_000L;
    assertThat(ItemExpiry.isPast(now, now)).isTrue();
    assertThat(ItemExpiry.isPast(now + 1, now)).isFalse();
    assertThat(ItemExpiry.isPast(now - ItemExpiry.LONGEST_PAST, now)).isTrue();
    assertThat(ItemExpiry.isPast(now - ItemExpiry.LONGEST_PAST - 1, now)).isFalse();
    assertThat(ItemExpiry.isPast(ItemExpiry.NEVER, now)).isFalse();
    assertThat(ItemExpiry.isPast(Long.MIN_VALUE, now)).isFalse();
  }
}
