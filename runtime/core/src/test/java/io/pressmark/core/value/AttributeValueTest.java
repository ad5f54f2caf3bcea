package io.pressmark.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeValueTest {
  private static final AttributeValue ONE = AttributeValue.n(1);

  @Test
  void numbersAreEqualByValue() {
    assertThat(AttributeValue.n("1.50")).isEqualTo(AttributeValue.n("15E-1"));
    assertThat(AttributeValue.n("1.50")).hasSameHashCodeAs(AttributeValue.n("1.5"));
    assertThat(AttributeValue.n("-0")).isEqualTo(AttributeValue.n(0));
    assertThat(AttributeValue.n("1E2")).hasToString("N[100]");
  }

  @Test
  void setsAreEqualInAnyOrderAndListsAreNot() {
    assertThat(AttributeValue.ss("a", "b")).isEqualTo(AttributeValue.ss("b", "a"));
    assertThat(AttributeValue.l(ONE, AttributeValue.nul()))
        .isNotEqualTo(AttributeValue.l(AttributeValue.nul(), ONE));
  }

  @Test
  void typesAreNeverEqual() {
    assertThat(AttributeValue.s("1")).isNotEqualTo(ONE);
    assertThat(AttributeValue.ss("1")).isNotEqualTo(AttributeValue.ns(List.of(BigDecimal.ONE)));
    assertThat(AttributeValue.bool(false)).isNotEqualTo(AttributeValue.nul());
  }

  @Test
  void setsAreNeverEmpty() {
    assertRefused(() -> AttributeValue.ss());
    assertRefused(() -> AttributeValue.ns(List.of()));
    assertRefused(() -> AttributeValue.bs(List.of()));
  }

  @Test
  void setsHaveNoDuplicates() {
    assertRefused(() -> AttributeValue.ss("a", "b", "a"));
    assertRefused(() -> AttributeValue.ns(List.of(new BigDecimal("1"), new BigDecimal("1.0"))));
    assertRefused(
        () ->
            AttributeValue.bs(
                List.of(Binary.copyOf(new byte[] {1}), Binary.copyOf(new byte[] {1}))));
  }

  @Test
  void numbersInSetsObeyTheRulesOfNumbers() {
    assertRefused(() -> AttributeValue.ns(List.of(new BigDecimal("1E126"))));
  }

  @Test
  void emptyStringsAndBinariesAreValues() {
    assertThat(AttributeValue.s("").size()).isZero();
    assertThat(AttributeValue.b(new byte[0]).size()).isZero();
    assertThat(AttributeValue.ss("").size()).isZero();
  }

  @Test
  void textWithoutUtf8FormIsRefused() {
    assertRefused(() -> AttributeValue.s("\uD800"));
    assertRefused(() -> AttributeValue.ss("\uDC00"));
    assertRefused(() -> AttributeValue.m(Map.of("\uD800", ONE)));
  }

  @Test
  void mapsHaveNamesOfOneByteOrMore() {
    assertRefused(() -> AttributeValue.m(Map.of("", ONE)));
  }

  @Test
  void sizesAreDynamoDbs() {
    assertThat(AttributeValue.s("\u20AC\uD83D\uDE00a").size()).isEqualTo(3 + 4 + 1);
    assertThat(AttributeValue.n("-123.45").size()).isEqualTo(4);
    assertThat(AttributeValue.b(new byte[9]).size()).isEqualTo(9);
    assertThat(AttributeValue.bool(true).size()).isEqualTo(1);
    assertThat(AttributeValue.nul().size()).isEqualTo(1);
    assertThat(AttributeValue.l().size()).isEqualTo(3);
    assertThat(AttributeValue.l(ONE, AttributeValue.s("abc")).size())
        .isEqualTo(3 + (1 + 2) + (1 + 3));
    assertThat(AttributeValue.m(Map.of("key", ONE)).size()).isEqualTo(3 + 1 + 3 + 2);
    assertThat(AttributeValue.ss("ab", "c").size()).isEqualTo(3);
    assertThat(AttributeValue.ns(List.of(BigDecimal.ONE, new BigDecimal("123"))).size())
        .isEqualTo(2 + 3);
  }

  @Test
  void valuesDoNotChangeWithWhatTheyWereMadeOf() {
    byte[] bytes = {1, 2};
    AttributeValue binary = AttributeValue.b(bytes);
    bytes[0] = 9;
    assertThat(binary).isEqualTo(AttributeValue.b(new byte[] {1, 2}));

    List<AttributeValue> elements = new ArrayList<>(List.of(ONE));
    AttributeValue list = AttributeValue.l(elements);
    elements.clear();
    assertThat(list).isEqualTo(AttributeValue.l(ONE));

    Map<String, AttributeValue> entries = new HashMap<>(Map.of("a", ONE));
    AttributeValue map = AttributeValue.m(entries);
    entries.clear();
    assertThat(map).isEqualTo(AttributeValue.m(Map.of("a", ONE)));
    assertThatThrownBy(() -> ((AttributeValue.M) map).value().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nullsAreRefusedAtOnce() {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    entries.put("a", null);
    assertThatThrownBy(() -> AttributeValue.m(entries)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> AttributeValue.s(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new AttributeValue.B(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void binariesAreOrderedByUnsignedBytes() {
    Binary low = Binary.copyOf(new byte[] {0x7F});
    Binary high = Binary.copyOf(new byte[] {(byte) 0x80});
    assertThat(low).isLessThan(high);
    assertThat(low).isLessThan(Binary.copyOf(new byte[] {0x7F, 0}));
    assertThat(Binary.copyOf(new byte[] {0, 1, 2, 3}, 1, 2)).hasToString("0102");
    assertThat(Binary.copyOf(new byte[40]).toString()).endsWith("(40 bytes)");
  }

  private static void assertRefused(Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(ValidationException.class);
  }
}
