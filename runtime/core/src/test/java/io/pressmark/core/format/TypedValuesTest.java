package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each Java type's stored form, and the way back. */
class TypedValuesTest {
  private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
  private static final Instant INSTANT = Instant.parse("2024-03-01T10:00:00.5Z");
  private static final ZonedDateTime OVERLAP_FIRST =
      ZonedDateTime.ofLocal(
          LocalDateTime.parse("2024-10-27T03:30:00"), ZoneId.of("Europe/Athens"), null);

  private final ItemBytes bytes = new ItemBytes();

  private interface Write extends Consumer<ItemWriter> {}

  private interface Read extends Function<ItemReader, Object> {}

  private static Arguments of(Object value, Write write, Read read, AttributeValue stored) {
    return Arguments.of(value, write, read, stored);
  }

  static List<Arguments> values() {
    OffsetDateTime offset = OffsetDateTime.parse("2024-03-01T12:00:00.5+02:00");
    BigInteger large = BigInteger.TEN.pow(37).add(BigInteger.ONE);
    return List.of(
        of("a", w -> w.string("a"), ItemReader::string, AttributeValue.s("a")),
        of(
            DayOfWeek.FRIDAY,
            w -> w.enumName(DayOfWeek.FRIDAY),
            r -> r.enumConstant(DayOfWeek.values()),
            AttributeValue.s("FRIDAY")),
        of(true, w -> w.bool(true), ItemReader::bool, AttributeValue.bool(true)),
        of(-5L, w -> w.longNumber(-5), ItemReader::longNumber, AttributeValue.n(-5)),
        of(-5, w -> w.longNumber(-5), ItemReader::intNumber, AttributeValue.n(-5)),
        of((short) 300, w -> w.longNumber(300), ItemReader::shortNumber, AttributeValue.n(300)),
        of((byte) -128, w -> w.longNumber(-128), ItemReader::byteNumber, AttributeValue.n(-128)),
        of(0.1, w -> w.doubleNumber(0.1), ItemReader::doubleNumber, AttributeValue.n("0.1")),
        of(1e17, w -> w.doubleNumber(1e17), ItemReader::doubleNumber, AttributeValue.n("1E17")),
        of(0.0, w -> w.doubleNumber(-0.0), ItemReader::doubleNumber, AttributeValue.n(0)),
        of(0.1f, w -> w.floatNumber(0.1f), ItemReader::floatNumber, AttributeValue.n("0.1")),
        of(
            new BigDecimal("1.5"),
            w -> w.decimal(new BigDecimal("1.50")),
            ItemReader::decimal,
            AttributeValue.n("1.5")),
        of(large, w -> w.bigInteger(large), ItemReader::bigInteger, AttributeValue.n(large + "")),
        of(
            Duration.ofMillis(-1_500),
            w -> w.duration(Duration.ofMillis(-1_500)),
            ItemReader::duration,
            AttributeValue.n("-1.5")),
        of(ID, w -> w.uuid(ID), ItemReader::uuid, AttributeValue.s(ID.toString())),
        of(
            INSTANT,
            w -> w.instant(INSTANT),
            ItemReader::instant,
            AttributeValue.s("2024-03-01T10:00:00.500000000Z")),
        of(
            LocalDate.of(2024, 3, 1),
            w -> w.localDate(LocalDate.of(2024, 3, 1)),
            ItemReader::localDate,
            AttributeValue.s("2024-03-01")),
        of(
            LocalDateTime.of(2024, 3, 1, 10, 0),
            w -> w.localDateTime(LocalDateTime.of(2024, 3, 1, 10, 0)),
            ItemReader::localDateTime,
            AttributeValue.s("2024-03-01T10:00:00.000000000")),
        of(
            offset,
            w -> w.offsetDateTime(offset),
            ItemReader::offsetDateTime,
            AttributeValue.s("2024-03-01T10:00:00.500000000Z+02:00")),
        of(
            OVERLAP_FIRST,
            w -> w.zonedDateTime(OVERLAP_FIRST),
            ItemReader::zonedDateTime,
            AttributeValue.s("2024-10-27T00:30:00.000000000Z+03:00[Europe/Athens]")),
        of(
            OVERLAP_FIRST.withLaterOffsetAtOverlap(),
            w -> w.zonedDateTime(OVERLAP_FIRST.withLaterOffsetAtOverlap()),
            ItemReader::zonedDateTime,
            AttributeValue.s("2024-10-27T01:30:00.000000000Z+02:00[Europe/Athens]")),
        of(
            ByteBuffer.wrap(new byte[] {1, 2}),
            w -> w.byteBuffer(ByteBuffer.wrap(new byte[] {9, 1, 2}, 1, 2)),
            ItemReader::byteBuffer,
            AttributeValue.b(new byte[] {1, 2})));
  }

  private ItemReader written(Consumer<ItemWriter> value) {
    bytes.encode(ItemBytes.item("unused", AttributeValue.nul()));
    ItemWriter writer = bytes.begin();
    writer.attributeName("a");
    value.accept(writer);
    ItemReader reader = bytes.read(writer.finish(0));
    assertThat(reader.seek("a")).isTrue();
    return reader;
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueHasItsStoredFormAndComesBack(
      Object value, Write write, Read read, AttributeValue stored) {
    ItemReader reader = written(write);
    assertThat(read.apply(reader)).isEqualTo(value);
    assertThat(AttributeMaps.readValue(reader)).isEqualTo(stored);
    assertThat(reader.itemSize()).isEqualTo(1 + stored.size());
  }

  @ParameterizedTest
  @MethodSource("values")
  void nullReadsAsNullOrZero(Object value, Write write, Read read, AttributeValue stored) {
    Object nothing = read.apply(written(ItemWriter::nullValue));
    if (value instanceof Boolean) {
      assertThat(nothing).isEqualTo(false);
    } else if (nothing != null) {
      assertThat(((Number) nothing).doubleValue()).isZero();
      assertThat(nothing).isInstanceOf(value.getClass());
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void anotherTypeIsAMappingErrorThatNamesTheAttribute(
      Object value, Write write, Read read, AttributeValue stored) {
    Write list = w -> AttributeMaps.writeValue(AttributeValue.l(), w);
    assertThatThrownBy(() -> read.apply(written(list)))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("attribute 'a' is of type L");
  }

  @Test
  void numbersThatDoNotFitAreMappingErrors() {
    assertNoFit("9223372036854775808", ItemReader::longNumber, "long");
    assertNoFit("0.5", ItemReader::longNumber, "long");
    assertNoFit("2147483648", ItemReader::intNumber, "int");
    assertNoFit("-32769", ItemReader::shortNumber, "short");
    assertNoFit("128", ItemReader::byteNumber, "byte");
    assertNoFit("0.5", ItemReader::bigInteger, "BigInteger");
    assertNoFit("1E100", ItemReader::floatNumber, "float");
    assertNoFit("1E100", ItemReader::duration, "Duration");
    assertNoFit("0.0000000001", ItemReader::duration, "Duration");
  }

  private void assertNoFit(String number, Read read, String type) {
    AttributeValue value = AttributeValue.n(number);
    assertThatThrownBy(() -> read.apply(written(w -> AttributeMaps.writeValue(value, w))))
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("attribute 'a'")
        .hasMessageContaining(type);
  }

  @Test
  void textsOfAnotherFormAreMappingErrors() {
    for (Read read :
        List.<Read>of(
            ItemReader::uuid,
            ItemReader::instant,
            ItemReader::localDate,
            ItemReader::localDateTime,
            ItemReader::offsetDateTime,
            ItemReader::zonedDateTime,
            r -> r.enumConstant(DayOfWeek.values()))) {
      for (String text : List.of("", "x", "2024-02-30T00:00:00.000000000Z", "[", "Z[UTC]")) {
        assertThatThrownBy(() -> read.apply(written(w -> w.string(text))))
            .isInstanceOf(ItemMappingException.class)
            .hasMessageContaining("'" + text + "'");
      }
    }
  }

  @Test
  void timesInTheFormsThatOthersWriteAreRead() {
    assertThat(written(w -> w.string("2024-03-01T10:00:00.5Z")).instant()).isEqualTo(INSTANT);
    assertThat(written(w -> w.string("2024-03-01T12:00:00.5+02:00")).offsetDateTime())
        .isEqualTo(OffsetDateTime.parse("2024-03-01T12:00:00.5+02:00"));
    assertThat(written(w -> w.string("2024-10-27T03:30+03:00[Europe/Athens]")).zonedDateTime())
        .isEqualTo(OVERLAP_FIRST);
  }

  @Test
  void aBigDecimalIsReadWithoutExponent() {
    assertThat(written(w -> w.decimal(new BigDecimal("1E20"))).decimal())
        .isEqualTo(new BigDecimal("100000000000000000000"));
    assertThat(written(w -> w.decimal(new BigDecimal("1E2"))).decimal())
        .isEqualTo(new BigDecimal("100"));
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    assertThatThrownBy(() -> written(w -> w.doubleNumber(Double.NaN)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> written(w -> w.floatNumber(Float.POSITIVE_INFINITY)))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> written(w -> w.bigInteger(BigInteger.TEN.pow(126))))
        .isInstanceOf(ValidationException.class);
  }
}
