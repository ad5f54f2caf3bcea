package io.pressmark.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For every type that can be a sort key, the stored keys compare, by unsigned bytes, as {@code
 * docs/types.md} says that the values do; and what is read back from a key is the value.
 */
class KeyOrderTest {
  private static final int PAIRS = 20_000;
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final long seed = Long.getLong("pressmark.seed", System.nanoTime());

  private record Type<T>(
      String name,
      ScalarType stored,
      Function<Random, T> values,
      List<T> special,
      Comparator<T> order,
      BiConsumer<KeyWriter, T> write,
      Function<ItemReader, T> read) {}

  @TestFactory
  Stream<DynamicTest> keysCompareAsValuesDo() {
    return types().map(type -> DynamicTest.dynamicTest(type.name(), () -> check(type)));
  }

  private <T> void check(Type<T> type) {
    Random random = new Random(seed);
    for (int i = 0; i < PAIRS; i++) {
      T one = value(type, random);
      T other = random.nextInt(4) == 0 ? one : value(type, random);
      byte[] left = key(type, one);
      byte[] right = key(type, other);
      assertThat(Integer.signum(Arrays.compareUnsigned(left, right)))
          .as("seed %d: %s and %s", seed, one, other)
          .isEqualTo(Integer.signum(type.order().compare(one, other)));
      assertThat(type.order().compare(readBack(type, one), one))
          .as("seed %d: %s read back", seed, one)
          .isZero();
    }
  }

  private static <T> T value(Type<T> type, Random random) {
    return random.nextInt(8) == 0
        ? type.special().get(random.nextInt(type.special().size()))
        : type.values().apply(random);
  }

  private static <T> EncodedKey encode(Type<T> type, T value) {
    TableDefinition table =
        TableDefinition.builder("table")
            .partitionKey("p", ScalarType.S)
            .sortKey("s", type.stored())
            .build();
    KeyWriter writer = new KeyWriter().begin(table);
    writer.partition();
    writer.string("p");
    writer.sort();
    type.write().accept(writer, value);
    return writer.key();
  }

  private static <T> byte[] key(Type<T> type, T value) {
    EncodedKey key = encode(type, value);
    int start = key.partitionLength();
    return Arrays.copyOfRange(key.bytes(), start, start + key.sortLength());
  }

  private static <T> T readBack(Type<T> type, T value) {
    NameBinding names = NameBinding.untyped(NameDictionary.inMemory(), "p", "s");
    ItemReader reader = new ItemReader().bind(names, ScalarType.S, type.stored());
    EncodedItem item = new ItemWriter().begin(names).finish(0);
    reader.load(encode(type, value), item);
    reader.next();
    reader.next();
    return type.read().apply(reader);
  }

  private static Stream<Type<?>> types() {
    return Stream.of(
        new Type<>(
            "String",
            ScalarType.S,
            KeyOrderTest::text,
            List.of("\uD83D\uDE00", "\uFFFD", "\u0000", "a", "aa", "\uE000"),
            Comparator.comparing(
                (String text) -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned),
            KeyWriter::string,
            ItemReader::string),
        new Type<>(
            "UUID",
            ScalarType.S,
            random -> new UUID(random.nextLong(), random.nextLong()),
            List.of(new UUID(-1, 0), new UUID(0, -1), new UUID(Long.MIN_VALUE, 0), new UUID(0, 0)),
            Comparator.comparing(UUID::toString),
            KeyWriter::uuid,
            ItemReader::uuid),
        new Type<>(
            "Instant",
            ScalarType.S,
            KeyOrderTest::instant,
            List.of(FIRST, LAST, Instant.EPOCH, Instant.EPOCH.minusNanos(1)),
            Comparator.naturalOrder(),
            KeyWriter::instant,
            ItemReader::instant),
        new Type<>(
            "Instant in seconds",
            ScalarType.N,
            random -> Instant.ofEpochSecond(random.nextInt()),
            List.of(Instant.EPOCH, Instant.MIN, Instant.ofEpochSecond(-1)),
            Comparator.naturalOrder(),
            KeyWriter::epochSeconds,
            ItemReader::epochSeconds),
        new Type<>(
            "Instant in milliseconds",
            ScalarType.N,
            random -> Instant.ofEpochMilli(random.nextLong() >> random.nextInt(40)),
            List.of(Instant.EPOCH, Instant.MIN, Instant.ofEpochMilli(-1)),
            Comparator.naturalOrder(),
            KeyWriter::epochMillis,
            ItemReader::epochMillis),
        new Type<>(
            "LocalDate",
            ScalarType.S,
            random -> instant(random).atZone(ZoneOffset.UTC).toLocalDate(),
            List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)),
            Comparator.naturalOrder(),
            KeyWriter::localDate,
            ItemReader::localDate),
        new Type<>(
            "LocalDateTime",
            ScalarType.S,
            random -> LocalDateTime.ofInstant(instant(random), ZoneOffset.UTC),
            List.of(LocalDateTime.of(0, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 59)),
            Comparator.naturalOrder(),
            KeyWriter::localDateTime,
            ItemReader::localDateTime),
        new Type<>(
            "OffsetDateTime",
            ScalarType.S,
            random -> near(random).atOffset(ZoneOffset.ofHours(random.nextInt(30) - 15)),
            List.of(Instant.EPOCH.atOffset(ZoneOffset.UTC)),
            Comparator.comparing(OffsetDateTime::toInstant)
                .thenComparing(value -> value.getOffset().getId()),
            KeyWriter::offsetDateTime,
            ItemReader::offsetDateTime),
        new Type<>(
            "ZonedDateTime",
            ScalarType.S,
            random -> near(random).atZone(ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "Z")),
            List.of(Instant.EPOCH.atZone(ZoneId.of("Europe/Paris"))),
            Comparator.comparing(ZonedDateTime::toInstant)
                .thenComparing(
                    value -> value.getOffset().getId() + "[" + value.getZone().getId() + "]"),
            KeyWriter::zonedDateTime,
            ItemReader::zonedDateTime),
        new Type<>(
            "long",
            ScalarType.N,
            random -> random.nextLong() >> random.nextInt(64),
            List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 1L),
            Comparator.naturalOrder(),
            KeyWriter::longNumber,
            ItemReader::longNumber),
        new Type<>(
            "double",
            ScalarType.N,
            random -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(120) - 60),
            List.of(0.0, 1e-130, -1e125, 0.1, -0.1),
            Comparator.naturalOrder(),
            KeyWriter::doubleNumber,
            ItemReader::doubleNumber),
        new Type<>(
            "float",
            ScalarType.N,
            random -> (random.nextFloat() - 0.5f) * 1000,
            List.of(0f, Float.MIN_VALUE, -Float.MAX_VALUE, 0.1f),
            Comparator.naturalOrder(),
            KeyWriter::floatNumber,
            ItemReader::floatNumber),
        new Type<>(
            "BigDecimal",
            ScalarType.N,
            KeyOrderTest::decimal,
            List.of(BigDecimal.ZERO, new BigDecimal("1E-130"), new BigDecimal("-9.9E125")),
            Comparator.naturalOrder(),
            KeyWriter::decimal,
            ItemReader::decimal),
        new Type<>(
            "BigInteger",
            ScalarType.N,
            random ->
                new BigInteger(random.nextInt(120), random).subtract(BigInteger.ONE.shiftLeft(60)),
            List.of(BigInteger.ZERO, BigInteger.TEN.pow(125), BigInteger.ONE.negate()),
            Comparator.naturalOrder(),
            KeyWriter::bigInteger,
            ItemReader::bigInteger),
        new Type<>(
            "Duration",
            ScalarType.N,
            random -> Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)),
            List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)),
            Comparator.naturalOrder(),
            KeyWriter::duration,
            ItemReader::duration),
        new Type<>(
            "byte[]",
            ScalarType.B,
            KeyOrderTest::bytes,
            List.of(new byte[] {0}, new byte[] {-1}, new byte[] {127, 0}),
            Arrays::compareUnsigned,
            KeyWriter::binary,
            ItemReader::binary),
        new Type<>(
            "ByteBuffer",
            ScalarType.B,
            random -> ByteBuffer.wrap(bytes(random)),
            List.of(ByteBuffer.wrap(new byte[] {-1})),
            Comparator.comparing(ByteBuffer::array, Arrays::compareUnsigned),
            KeyWriter::byteBuffer,
            ItemReader::byteBuffer));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT);
      boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      text.appendCodePoint(surrogate ? 'x' : point);
    }
    return text.toString();
  }

  private static Instant instant(Random random) {
    long span = LAST.getEpochSecond() - FIRST.getEpochSecond();
    long second = FIRST.getEpochSecond() + Math.floorMod(random.nextLong(), span);
    return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
  }

  /** One of few, so that offsets and zones matter. */
  private static Instant near(Random random) {
    return Instant.EPOCH.plusSeconds(random.nextInt(3));
  }

  private static BigDecimal decimal(Random random) {
    BigInteger digits = new BigInteger(random.nextInt(125), random);
    BigDecimal value = new BigDecimal(digits).movePointRight(random.nextInt(160) - 80);
    return random.nextBoolean() ? value : value.negate();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(5)];
    random.nextBytes(bytes);
    return bytes;
  }
}
