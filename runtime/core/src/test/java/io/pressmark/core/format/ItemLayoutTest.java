package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of version 1, to the letter: stored items must be readable for ever. */
class ItemLayoutTest {

  static List<Arguments> values() {
    return List.of(
        Arguments.of(AttributeValue.nul(), "00"),
        Arguments.of(AttributeValue.bool(false), "10"),
        Arguments.of(AttributeValue.bool(true), "11"),
        Arguments.of(AttributeValue.n(0), "20"),
        Arguments.of(AttributeValue.n(1), "2101"),
        Arguments.of(AttributeValue.n(-1), "21ff"),
        Arguments.of(AttributeValue.n(127), "217f"),
        Arguments.of(AttributeValue.n(128), "228000"),
        Arguments.of(AttributeValue.n(-128), "2180"),
        Arguments.of(AttributeValue.n(-129), "227fff"),
        Arguments.of(AttributeValue.n("1E2"), "2164"),
        Arguments.of(AttributeValue.n(Long.MAX_VALUE), "28ffffffffffffff7f"),
        Arguments.of(AttributeValue.n(Long.MIN_VALUE), "280000000000000080"),
        Arguments.of(AttributeValue.n("9223372036854775808"), "3a00008000000000000000"),
        Arguments.of(AttributeValue.n("1.5"), "32020f"),
        Arguments.of(AttributeValue.n("-0.25"), "3204e7"),
        Arguments.of(AttributeValue.n("1E20"), "322701"),
        Arguments.of(AttributeValue.n("1E-130"), "33840201"),
        Arguments.of(AttributeValue.s(""), "40"),
        Arguments.of(AttributeValue.s("abc"), "43616263"),
        Arguments.of(AttributeValue.s("\u20AC"), "43e282ac"),
        Arguments.of(AttributeValue.s("x".repeat(14)), "4e" + "78".repeat(14)),
        Arguments.of(AttributeValue.s("x".repeat(15)), "4f0f" + "78".repeat(15)),
        Arguments.of(AttributeValue.s("\u20AC".repeat(5)), "4f0f" + "e282ac".repeat(5)),
        Arguments.of(AttributeValue.s("x".repeat(200)), "4fc801" + "78".repeat(200)),
        Arguments.of(AttributeValue.b(new byte[] {1, 2}), "520102"),
        Arguments.of(AttributeValue.l(), "6f0100"),
        Arguments.of(AttributeValue.l(AttributeValue.nul(), AttributeValue.n(2)), "6f0402002102"),
        Arguments.of(AttributeValue.m(Map.of("k", AttributeValue.bool(true))), "7f0401036b11"),
        Arguments.of(AttributeValue.ss("a", ""), "8f0402416140"),
        Arguments.of(
            AttributeValue.ns(List.of(BigDecimal.ONE, new BigDecimal("0.1"))), "9f06022101320201"),
        Arguments.of(AttributeValue.bs(List.of(Binary.copyOf(new byte[] {7}))), "af0301" + "5107"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueHasTheseBytes(AttributeValue value, String hex) {
    ItemBytes bytes = new ItemBytes();
    EncodedItem encoded = bytes.encode(ItemBytes.item("a", value));
    // Version, size in three bytes, the name with id 0, the value.
    String size = String.format("%06x", ItemBytes.KEY_SIZE + 1 + value.size());
    byte[] written = Arrays.copyOf(encoded.bytes(), encoded.length());
    assertThat(HexFormat.of().formatHex(written)).isEqualTo("01" + size + "00" + hex);
    assertThat(bytes.decode(encoded)).containsEntry("a", value);
  }

  @Test
  void nestedNamesOfTheDictionaryAreIdsAndOthersStandInTheItem() {
    ItemBytes bytes = new ItemBytes();
    assertThat(bytes.names().intern("known")).isZero();
    ItemWriter writer = bytes.begin();
    writer.attributeName("known");
    writer.beginMap();
    writer.attributeName("known");
    writer.nullValue();
    writer.attributeName("new");
    writer.nullValue();
    writer.key("known");
    writer.nullValue();
    writer.endMap();
    EncodedItem encoded = writer.finish(0);
    String expected = "0100001b" + "00" + "7f0f03" + "0000" + "076e657700" + "0b6b6e6f776e00";
    assertThat(HexFormat.of().formatHex(encoded.bytes(), 0, encoded.length())).isEqualTo(expected);
    assertThat(bytes.names().names()).containsExactly("known");
  }

  @Test
  void idsFrom64OnTakeTwoBytes() {
    ItemBytes bytes = new ItemBytes();
    for (int i = 0; i < 64; i++) {
      bytes.names().intern("n" + i);
    }
    EncodedItem encoded = bytes.encode(ItemBytes.item("n64", AttributeValue.nul()));
    assertThat(HexFormat.of().formatHex(encoded.bytes(), 4, encoded.length())).isEqualTo("800100");
  }
}
