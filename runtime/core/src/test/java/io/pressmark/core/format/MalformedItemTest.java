package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.value.AttributeValue;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, reading ends with a value or with one of two exceptions. */
class MalformedItemTest {
  private static final List<Consumer<ItemReader>> TYPED_READS =
      List.of(
          ItemReader::string,
          reader -> reader.enumConstant(Thread.State.values()),
          ItemReader::bool,
          ItemReader::binary,
          ItemReader::byteBuffer,
          ItemReader::longNumber,
          ItemReader::intNumber,
          ItemReader::shortNumber,
          ItemReader::byteNumber,
          ItemReader::doubleNumber,
          ItemReader::floatNumber,
          ItemReader::decimal,
          ItemReader::bigInteger,
          ItemReader::duration,
          ItemReader::uuid,
          ItemReader::instant,
          ItemReader::localDate,
          ItemReader::localDateTime,
          ItemReader::offsetDateTime,
          ItemReader::zonedDateTime,
          ItemReader::name,
          AttributeMaps::readValue);

  private final ItemBytes bytes = new ItemBytes();
  private int refusals;

  @Test
  @Tag("bytes")
  void truncatedItems() {
    RandomValues values = new RandomValues(30);
    for (int i = 0; i < 15; i++) {
      EncodedItem whole = bytes.encode(values.item());
      EncodedItem part = new EncodedItem();
      for (int length = 0; length < whole.length(); length += 1 + length / 200) {
        part.set(whole.bytes(), 0, length);
        readAnyhow(part);
      }
    }
  }

  @Test
  @Tag("bytes")
  void flippedBits() {
    RandomValues values = new RandomValues(31);
    for (int i = 0; i < 40; i++) {
      EncodedItem item = bytes.encode(values.item());
      for (int flips = 0; flips < 60; flips++) {
        int at = values.random().nextInt(item.length());
        item.bytes()[at] ^= (byte) (1 << values.random().nextInt(8));
        readAnyhow(item);
      }
    }
  }

  @Test
  @Tag("bytes")
  void randomBytes() {
    bytes.names().intern("a");
    Random random = new Random(32);
    EncodedItem item = new EncodedItem();
    for (int i = 0; i < 3_000; i++) {
      byte[] source = new byte[random.nextInt(64)];
      random.nextBytes(source);
      item.set(source, 0, source.length);
      if (source.length > 0 && random.nextInt(10) > 0) {
        item.bytes()[0] = ItemFormat.VERSION;
      }
      readAnyhow(item);
    }
  }

  /** Random tags and lengths with names that exist go deeper than random bytes do. */
  @Test
  @Tag("bytes")
  void randomStructures() {
    bytes.names().intern("a");
    Random random = new Random(33);
    EncodedItem item = new EncodedItem();
    for (int i = 0; i < 3_000; i++) {
      byte[] source = new byte[5 + random.nextInt(80)];
      for (int at = 5; at < source.length; at++) {
        int tag = random.nextInt(11) << 4;
        source[at] = (byte) (random.nextBoolean() ? tag | 15 : random.nextInt(source.length));
      }
      source[0] = ItemFormat.VERSION;
      item.set(source, 0, source.length);
      readAnyhow(item);
    }
  }

  @Test
  @Tag("bytes")
  void randomKeys() {
    EncodedItem item = bytes.encode(ItemBytes.item("a", AttributeValue.nul()));
    Random random = new Random(34);
    for (int i = 0; i < 3_000; i++) {
      byte[] source = new byte[random.nextInt(30)];
      random.nextBytes(source);
      int partition = random.nextInt(source.length + 1);
      bytes.key().set(source, 0, partition, partition, source.length - partition);
      readAnyhow(item);
    }
  }

  /** Bytes that are all refused, or all read, would test nothing. */
  @AfterEach
  void someWereRefused(TestInfo test) {
    if (test.getTags().contains("bytes")) {
      assertThat(refusals).isPositive();
    }
  }

  private void readAnyhow(EncodedItem item) {
    attempt(() -> bytes.decode(item));
    for (Consumer<ItemReader> read : TYPED_READS) {
      attempt(
          () -> {
            ItemReader reader = bytes.read(item);
            while (reader.next()) {
              attempt(() -> read.accept(reader));
            }
          });
    }
  }

  private void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (MalformedItemException | ItemMappingException e) {
      refusals++;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000", // no header
        "02000000", // another version
        "0100000000", // a name and no value
        "0100000000b0", // an unknown tag
        "01000000002901020304050607080900", // an integer of nine bytes
        "010000000042", // a text that is cut off
        "01000000004fffffffff7f", // a text of 4 GB
        "01000000004fffffffffff01", // a length without end
        "010000000030", // a decimal without digits
        "01000000003f11008fffffffffffffffffffffffffffffffff", // more than 38 digits
        "010000000033d20301", // a scale that no number has
        "0100000000338f0301", // 1E-200
        "01000000006f0301", // a list that is cut off
        "01000000008f0100", // an empty set
        "01000000008f03012101", // a number in a set of strings
        "01000000008f0502416141" + "61", // a duplicate
        "01000000009f06012f", // broken element
        "0100000000000000", // one name twice
        "0100000000" + "7f0702036b00036b00", // one name twice in a map
        "0100000006" + "00", // an id that the table does not have
        "01000000" + "0100" // an empty name
      })
  void whatCannotHaveBeenWrittenIsMalformed(String hex) {
    bytes.names().intern("a");
    bytes.encode(Map.of("id", AttributeValue.s("k"), "at", AttributeValue.n(1)));
    byte[] source = HexFormat.of().parseHex(hex);
    EncodedItem item = new EncodedItem();
    item.set(source, 0, source.length);
    assertThatThrownBy(() -> bytes.decode(item)).isInstanceOf(MalformedItemException.class);
  }

  @Test
  void nestingWithoutEndIsMalformed() {
    bytes.names().intern("a");
    StringBuilder hex = new StringBuilder("0100000000");
    for (int level = 40; level > 0; level--) {
      hex.append("6f").append(String.format("%02x", 3 * level - 2)).append("01");
    }
    byte[] source = HexFormat.of().parseHex(hex);
    EncodedItem item = new EncodedItem();
    item.set(source, 0, source.length);
    bytes.encode(Map.of("id", AttributeValue.s("k"), "at", AttributeValue.n(1)));
    assertThatThrownBy(() -> bytes.decode(item))
        .isInstanceOf(MalformedItemException.class)
        .hasMessageContaining("nested deeper");
  }
}
