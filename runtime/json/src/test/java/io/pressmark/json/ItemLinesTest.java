package io.pressmark.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.value.AttributeValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items on lines of their own. */
final class ItemLinesTest {
  private final EncodedItems encoded = new EncodedItems();

  @Test
  void aLineIsAsInDynamoDbsExports() throws IOException {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("id", AttributeValue.s("c1"));
    item.put("at", AttributeValue.n("1E2"));
    item.put("picture", AttributeValue.b(new byte[] {1, 2, 3, 4}));
    assertThat(written(writer -> writer.write(item)))
        .isEqualTo(
            "{\"Item\":{\"id\":{\"S\":\"c1\"},\"at\":{\"N\":\"100\"},"
                + "\"picture\":{\"B\":\"AQIDBA==\"}}}\n");
    assertThat(written(writer -> writer.write(encoded.encode(item))))
        .isEqualTo(written(writer -> writer.write(item)));
  }

  @Test
  void onlyWantedAttributesAreWritten() throws IOException {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("id", AttributeValue.s("c1"));
    item.put("at", AttributeValue.n(1));
    item.put("list", AttributeValue.l(AttributeValue.m(Map.of("deep", AttributeValue.nul()))));
    item.put("name", AttributeValue.s("Ada"));
    assertThat(written(writer -> writer.write(encoded.encode(item), name -> name.startsWith("n"))))
        .isEqualTo("{\"Item\":{\"name\":{\"S\":\"Ada\"}}}\n");
  }

  @Test
  void emptyLinesAndForeignLineEndsArePassedOver() throws IOException {
    ItemLineReader lines =
        read("\n{\"Item\":{\"a\":{\"S\":\"1\"}}}\r\n \t\r\n\n{\"Item\":{\"a\":{\"S\":\"2\"}}}");
    assertThat(lines.next()).isEqualTo(Map.of("a", AttributeValue.s("1")));
    assertThat(lines.line()).isEqualTo(2);
    assertThat(lines.next()).isEqualTo(Map.of("a", AttributeValue.s("2")));
    assertThat(lines.line()).isEqualTo(5);
    assertThat(lines.next()).isNull();
    assertThat(lines.next()).isNull();
  }

  @Test
  void nothingIsNoItem() throws IOException {
    assertThat(read("").next()).isNull();
    assertThat(read("\n\n").next()).isNull();
  }

  @Test
  void aBadLineIsNamedAndTheNextOneIsRead() throws IOException {
    ItemLineReader lines =
        read(
            """
            {"Item":{"a":{"S":"1"}}}
            {"Item":{"a":{"S":1}}}
            {"item":{}}
            {}
            {"Item":{},"More":{}}
            {"Item":{}} {"Item":{}}
            {"Item":
            {"Item":{}}
            """);
    assertThat(lines.next()).isNotEmpty();
    assertRefused(lines, "Line 2, column 19: expected a string, found a number");
    assertRefused(lines, "Line 3, column 2: expected {\"Item\":{…}}, found 'item'");
    assertRefused(lines, "Line 4, column 2: expected {\"Item\":{…}}, found {}");
    assertRefused(
        lines, "Line 5, column 12: expected {\"Item\":{…}} and nothing more, found 'More'");
    assertRefused(lines, "Line 6, column 13: nothing may stand behind the end");
    assertRefused(lines, "Line 7, column ");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.line()).isEqualTo(8);
  }

  @Test
  void aLineWithBytesThatAreNotUtf8IsNamed() throws IOException {
    byte[] text = "{}\n{\"Item\":{\"é\":1}}\n{\"Item\":{}}".getBytes(StandardCharsets.ISO_8859_1);
    ItemLineReader lines = new ItemLineReader(new ByteArrayInputStream(text));
    assertRefused(lines, "Line 1, ");
    assertRefused(lines, "Line 2, column 11: not UTF-8");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void aLineWithoutEndIsRefusedInBoundedMemory() throws IOException {
    // Sixteen times the largest line, without ever being in memory, and then a good one.
    InputStream endless = new RepeatedBytes(16L * ItemLineReader.MAX_LINE_BYTES);
    InputStream good = new ByteArrayInputStream("\n{\"Item\":{}}".getBytes(StandardCharsets.UTF_8));
    ItemLineReader lines = new ItemLineReader(new java.io.SequenceInputStream(endless, good));
    assertRefused(lines, "Line 1, column 1: the line has more than 8388608 bytes");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.line()).isEqualTo(2);
  }

  @Test
  void theLongestTextOfAnItemIsALine() throws IOException {
    StringBuilder line = new StringBuilder("{\"Item\":{\"a\":{\"L\":[{\"S\":\"\"}");
    for (int i = 1; i < 409_000; i++) {
      line.append(",{\"S\":\"\"}");
    }
    line.append("]}}}");
    assertThat(line).hasSizeLessThan(ItemLineReader.MAX_LINE_BYTES / 2);
    assertThat(((AttributeValue.L) read(line.toString()).next().get("a")).value()).hasSize(409_000);
  }

  private static void assertRefused(ItemLineReader lines, String message) {
    assertThatThrownBy(lines::next)
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith(message);
  }

  private static ItemLineReader read(String text) {
    return new ItemLineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Writing {
    void to(ItemLineWriter writer) throws IOException;
  }

  private static String written(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ItemLineWriter writer = ItemLineWriter.to(bytes);
    writing.to(writer);
    writer.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The letter x, many times. */
  private static final class RepeatedBytes extends InputStream {
    private long left;

    RepeatedBytes(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      java.util.Arrays.fill(into, offset, offset + count, (byte) 'x');
      left -= count;
      return count;
    }
  }
}
