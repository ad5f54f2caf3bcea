package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.fixture.ItemBytes;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants as numbers of seconds and milliseconds. */
class EpochFormsTest {
  private final ItemBytes bytes = new ItemBytes();

  /** The ends of Instant's range, both sides of where milliseconds fit a long, and many others. */
  static Stream<Instant> instants() {
    Instant lastLong = Instant.ofEpochMilli(Long.MAX_VALUE);
    Instant firstLong = Instant.ofEpochMilli(Long.MIN_VALUE);
    Stream<Instant> edges =
        Stream.of(
            Instant.MIN,
            Instant.MAX,
            Instant.EPOCH,
            Instant.EPOCH.minusNanos(1),
            Instant.EPOCH.plusNanos(1),
            Instant.parse("2024-03-01T12:00:00.123456789Z"),
            Instant.parse("-0044-03-15T12:00:00.999999999Z"),
            lastLong,
            lastLong.plusMillis(1),
            firstLong,
            firstLong.minusNanos(1),
            firstLong.minusMillis(1));
    Random random = new Random(40);
    long span = Instant.MAX.getEpochSecond();
    Stream<Instant> any =
        Stream.generate(
                () ->
                    Instant.ofEpochSecond(
                        random.nextLong(-span, span), random.nextInt(1_000_000_000)))
            .limit(200);
    return Stream.concat(edges, any);
  }

  private ItemReader written(Instant value, BiConsumer<ItemWriter, Instant> write) {
    ItemReader loaded = bytes.read(ItemBytes.item("a", AttributeValue.nul()));
    ItemWriter writer = bytes.begin();
    writer.attributeName("a");
    write.accept(writer, value);
    EncodedItem item = writer.finish(ItemBytes.KEY_SIZE);
    assertThat(item.itemSize()).isEqualTo(bytes.encode(bytes.decode(item)).itemSize());
    loaded.load(bytes.key(), item);
    assertThat(loaded.seek("a")).isTrue();
    assertThat(loaded.type()).isEqualTo(AttributeType.N);
    return loaded;
  }

  @ParameterizedTest
  @MethodSource("instants")
  void secondsAreCutOffTowardsThePast(Instant value) {
    assertThat(written(value, ItemWriter::epochSeconds).epochSeconds())
        .isEqualTo(Instant.ofEpochSecond(value.getEpochSecond()))
        .isBeforeOrEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("instants")
  void millisecondsAreCutOffTowardsThePast(Instant value) {
    Instant floor = value.truncatedTo(ChronoUnit.MILLIS);
    assertThat(written(value, ItemWriter::epochMillis).epochMillis()).isEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.000000001, -1, -1",
    "0.999999999, 0, 999",
    "-1.5, -2, -1500",
    "1709294400.123456789, 1709294400, 1709294400123"
  })
  void theNumbersAreThoseOfTheCalendar(BigDecimal second, long seconds, long millis) {
    Instant value = Instant.EPOCH.plus(Temporals.duration(second));
    assertThat(written(value, ItemWriter::epochSeconds).longNumber()).isEqualTo(seconds);
    assertThat(written(value, ItemWriter::epochMillis).longNumber()).isEqualTo(millis);
  }

  @ParameterizedTest
  @MethodSource("instants")
  void keysHaveTheSameForms(Instant value) {
    TableDefinition table =
        TableDefinition.builder("times")
            .partitionKey("s", ScalarType.N)
            .sortKey("m", ScalarType.N)
            .build();
    KeyWriter key = new KeyWriter().begin(table);
    key.partition();
    key.epochSeconds(value);
    key.sort();
    key.epochMillis(value);
    ItemReader reader =
        new ItemReader()
            .bind(NameBinding.untyped(bytes.names(), "s", "m"), ScalarType.N, ScalarType.N)
            .load(key.key(), bytes.begin().finish(key.key().itemSize()));
    assertThat(reader.next()).isTrue();
    assertThat(reader.epochSeconds()).isEqualTo(Instant.ofEpochSecond(value.getEpochSecond()));
    assertThat(reader.next()).isTrue();
    assertThat(reader.epochMillis()).isEqualTo(value.truncatedTo(ChronoUnit.MILLIS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "-0.001",
        "31556889864403200",
        "-31557014167219201",
        "9223372036854775808",
        "1E125"
      })
  void secondsThatAreNoInstantAreRefused(String number) {
    ItemReader reader = at(AttributeValue.n(number));
    assertThatThrownBy(reader::epochSeconds)
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("'a'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5", "-0.001", "31556889864403200000", "-31557014167219200001", "1E125"})
  void millisecondsThatAreNoInstantAreRefused(String number) {
    ItemReader reader = at(AttributeValue.n(number));
    assertThatThrownBy(reader::epochMillis)
        .isInstanceOf(ItemMappingException.class)
        .hasMessageContaining("'a'");
  }

  @Test
  void nullIsNullAndOtherTypesAreRefused() {
    assertThat(at(AttributeValue.nul()).epochSeconds()).isNull();
    assertThat(at(AttributeValue.nul()).epochMillis()).isNull();
    for (AttributeValue other :
        List.of(AttributeValue.s("12"), AttributeValue.bool(true), AttributeValue.l())) {
      ItemReader reader = at(other);
      assertThatThrownBy(reader::epochSeconds).isInstanceOf(ItemMappingException.class);
      assertThatThrownBy(reader::epochMillis).isInstanceOf(ItemMappingException.class);
    }
  }

  @Test
  void theLastInstantsAreRead() {
    Instant last = Instant.MAX.truncatedTo(ChronoUnit.MILLIS);
    assertThat(at(AttributeValue.n("31556889864403199999")).epochMillis()).isEqualTo(last);
    assertThat(at(AttributeValue.n("-31557014167219200000")).epochMillis()).isEqualTo(Instant.MIN);
  }

  private ItemReader at(AttributeValue value) {
    ItemReader reader = bytes.read(ItemBytes.item("a", value));
    assertThat(reader.seek("a")).isTrue();
    return reader;
  }
}
