package io.pressmark.core.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.fixture.RandomValues;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeyWriterTest {
  private static final TableDefinition TEXT = table(ScalarType.S);
  private static final TableDefinition NUMBER = table(ScalarType.N);
  private static final TableDefinition BINARY = table(ScalarType.B);

  private static TableDefinition table(ScalarType type) {
    return TableDefinition.builder("things").partitionKey("id", type).sortKey("at", type).build();
  }

  private static EncodedKey write(
      TableDefinition table, Consumer<KeyWriter> partition, Consumer<KeyWriter> sort) {
    KeyWriter writer = new KeyWriter().begin(table);
    writer.partition();
    partition.accept(writer);
    writer.sort();
    sort.accept(writer);
    return writer.key();
  }

  @Test
  void bothPartsStandSideBySide() {
    EncodedKey key = write(TEXT, writer -> writer.string("p\u20AC"), writer -> writer.string("s"));
    assertThat(Arrays.copyOf(key.bytes(), key.length())).isEqualTo("p\u20ACs".getBytes(UTF_8));
    assertThat(key.partitionLength()).isEqualTo(4);
    assertThat(key.sortLength()).isEqualTo(1);
    assertThat(key.itemSize()).isEqualTo(2 + 4 + 2 + 1);
  }

  @Test
  void theSizeOfANumberIsDynamoDbsAndNotThatOfItsBytes() {
    EncodedKey key =
        write(NUMBER, writer -> writer.longNumber(12), writer -> writer.doubleNumber(0.5));
    assertThat(key.itemSize()).isEqualTo(2 + 2 + 2 + 2);
  }

  @Test
  void partitionKeysHave1To2048Bytes() {
    requirePartition(TEXT, AttributeValue.s("x".repeat(2048)), AttributeValue.s("x".repeat(2049)));
    requirePartition(
        TEXT,
        AttributeValue.s("\u20AC".repeat(682) + "xx"),
        AttributeValue.s("\u20AC".repeat(682) + "xxx"));
    requirePartition(BINARY, AttributeValue.b(new byte[2048]), AttributeValue.b(new byte[2049]));
    requirePartition(TEXT, AttributeValue.s("x"), AttributeValue.s(""));
    requirePartition(BINARY, AttributeValue.b(new byte[1]), AttributeValue.b(new byte[0]));
  }

  private static void requirePartition(
      TableDefinition table, AttributeValue fits, AttributeValue refused) {
    KeyWriter writer = new KeyWriter().begin(table);
    writer.partition();
    writer.value(fits);
    assertThat(writer.key().partitionLength()).isEqualTo(fits.size());
    writer.partition();
    assertThatThrownBy(() -> writer.value(refused))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("the partition key 'id'");
  }

  @Test
  void sortKeysHave1To1024Bytes() {
    requireSort(TEXT, AttributeValue.s("x".repeat(1024)), AttributeValue.s("x".repeat(1025)));
    requireSort(BINARY, AttributeValue.b(new byte[1024]), AttributeValue.b(new byte[1025]));
    requireSort(TEXT, AttributeValue.s("x"), AttributeValue.s(""));
    requireSort(BINARY, AttributeValue.b(new byte[1]), AttributeValue.b(new byte[0]));
  }

  private static void requireSort(
      TableDefinition table, AttributeValue fits, AttributeValue refused) {
    AttributeValue partition = fits instanceof AttributeValue.S ? AttributeValue.s("p") : fits;
    EncodedKey key = write(table, writer -> writer.value(partition), writer -> writer.value(fits));
    assertThat(key.sortLength()).isEqualTo(fits.size());
    assertThatThrownBy(
            () -> write(table, writer -> writer.value(partition), writer -> writer.value(refused)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("the sort key 'at'");
  }

  @Test
  void hugeKeysAreRefusedBeforeTheyTakeMemory() {
    String text = "x".repeat(20_000_000);
    assertThatThrownBy(() -> write(TEXT, writer -> writer.string(text), writer -> {}))
        .isInstanceOf(ValidationException.class);
    byte[] bytes = new byte[20_000_000];
    assertThatThrownBy(() -> write(BINARY, writer -> writer.binary(bytes), writer -> {}))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> write(TEXT, writer -> writer.longNumber(1), writer -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("is of type N");
    assertThatThrownBy(() -> write(NUMBER, writer -> writer.string("1"), writer -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("is of type S");
    assertThatThrownBy(
            () -> write(BINARY, writer -> writer.value(AttributeValue.bool(true)), writer -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("is of type BOOL");
  }

  @Test
  void aMissingValueIsRefused() {
    assertThatThrownBy(() -> write(TEXT, writer -> writer.value(null), writer -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("is missing");
    assertThatThrownBy(() -> write(TEXT, writer -> writer.string(null), writer -> {}))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aSortKeyNeedsATableThatHasOne() {
    TableDefinition simple =
        TableDefinition.builder("simple").partitionKey("id", ScalarType.S).build();
    KeyWriter writer = new KeyWriter().begin(simple);
    assertThatThrownBy(writer::sort)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("no sort key");
  }

  @Test
  void textSortsByUtf8AndNotByUtf16() {
    RandomValues values = new RandomValues(42);
    for (int i = 0; i < 20_000; i++) {
      String left = "x" + values.text(4);
      String right = "x" + values.text(4);
      assertThat(Integer.signum(compare(TEXT, AttributeValue.s(left), AttributeValue.s(right))))
          .isEqualTo(Integer.signum(compareCodePoints(left, right)));
    }
    // As UTF-16 the supplementary one would come first.
    assertThat(compare(TEXT, AttributeValue.s("\uFFFD"), AttributeValue.s("\uD83D\uDE00")))
        .isNegative();
  }

  private static int compareCodePoints(String left, String right) {
    return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  }

  private static int compare(TableDefinition table, AttributeValue left, AttributeValue right) {
    EncodedKey first = write(table, writer -> writer.value(left), writer -> {});
    EncodedKey second = write(table, writer -> writer.value(right), writer -> {});
    return Arrays.compareUnsigned(
        first.bytes(), 0, first.length(), second.bytes(), 0, second.length());
  }

  @Test
  void buffersKeepTheirPosition() {
    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {9, 1, 2, 9}, 1, 2);
    EncodedKey key =
        write(BINARY, writer -> writer.byteBuffer(buffer), writer -> writer.byteBuffer(buffer));
    assertThat(Arrays.copyOf(key.bytes(), key.length())).containsExactly(1, 2, 1, 2);
    assertThat(buffer.remaining()).isEqualTo(2);
  }

  @Test
  void keysAreEqualByBothParts() {
    EncodedKey key = write(TEXT, writer -> writer.string("ab"), writer -> writer.string("c"));
    EncodedKey other = write(TEXT, writer -> writer.string("a"), writer -> writer.string("bc"));
    EncodedKey copy = new EncodedKey();
    copy.set(key);
    assertThat(copy).isEqualTo(key).hasSameHashCodeAs(key).isNotEqualTo(other);
    assertThat(copy.itemSize()).isEqualTo(key.itemSize());
  }
}
