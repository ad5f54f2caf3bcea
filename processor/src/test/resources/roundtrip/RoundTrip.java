package test;

import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.value.AttributeValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import test.Everything.Inner;
import test.Everything.Kind;
import test.Everything.Part;

/** Objects that go into items and back; a test runs the suppliers and compares. */
public final class RoundTrip {
  private RoundTrip() {}

  /** Pairs of what was written and what is expected back, by name. */
  public static Map<String, Supplier<List<Object>>> cases() {
    Map<String, Supplier<List<Object>>> cases = new LinkedHashMap<>();
    cases.put("full", () -> same(EverythingSchema.SCHEMA, full(1)));
    cases.put("least", () -> same(EverythingSchema.SCHEMA, extreme(false)));
    cases.put("greatest", () -> same(EverythingSchema.SCHEMA, extreme(true)));
    cases.put("absent", () -> pair(EverythingSchema.SCHEMA, absent(true), absent(false)));
    cases.put("awkward", RoundTrip::awkward);
    cases.put("numbers", () -> same(SingleNumbersSchema.SCHEMA, new Single.Numbers(-5, 7)));
    cases.put("texts", () -> same(SingleTextsSchema.SCHEMA, new Single.Texts(0, "x")));
    cases.put("only", () -> same(SingleOnlySchema.SCHEMA, new Single.Only("x")));
    cases.put(
        "binaries",
        () ->
            same(
                SingleBinariesSchema.SCHEMA,
                new Single.Binaries(ByteBuffer.wrap(new byte[] {1}), ByteBuffer.wrap(new byte[2]))));
    return cases;
  }

  /** The full object as an attribute map. */
  public static Map<String, AttributeValue> stored() {
    return EverythingSchema.SCHEMA.toAttributeMap(full(1));
  }

  /** What comes of reading a boxed key that is not there. */
  public static void writeMissingKey() {
    SingleTextsSchema.SCHEMA.toAttributeMap(new Single.Texts(null, "x"));
  }

  /** Sets and maps that cannot be stored. */
  public static List<Runnable> refused() {
    return List.of(
        () -> SingleSetsSchema.SCHEMA.toAttributeMap(new Single.Sets("x", oneNull(), null, null)),
        () -> SingleSetsSchema.SCHEMA.toAttributeMap(new Single.Sets("x", null, oneNull(), null)),
        () ->
            SingleSetsSchema.SCHEMA.toAttributeMap(
                new Single.Sets("x", null, null, map("a", 1, null, 2))));
  }

  private static <E> Set<E> oneNull() {
    Set<E> set = new HashSet<>();
    set.add(null);
    return set;
  }

  private static <T> List<Object> same(ItemSchema<T> schema, T object) {
    return pair(schema, object, object);
  }

  private static <T> List<Object> pair(ItemSchema<T> schema, T object, T expected) {
    return List.of(schema.fromAttributeMap(schema.toAttributeMap(object)), expected);
  }

  private static Everything full(int number) {
    return new Everything(
        "id",
        Instant.parse("2024-03-01T12:00:00Z"),
        (byte) number,
        (short) number,
        number,
        number,
        number,
        number + 0.5,
        true,
        (byte) number,
        (short) number,
        number,
        (long) number,
        (float) number,
        number + 0.25,
        false,
        "text",
        Kind.LARGE,
        new UUID(1, number),
        Instant.parse("2024-03-01T12:00:00.5Z"),
        LocalDate.of(2024, 3, 1),
        LocalDateTime.of(2024, 3, 1, 12, 0),
        OffsetDateTime.of(2024, 3, 1, 14, 0, 0, 0, ZoneOffset.ofHours(2)),
        ZonedDateTime.of(2024, 3, 1, 13, 0, 0, 0, ZoneId.of("Europe/Paris")),
        new BigDecimal("12.5"),
        BigInteger.TEN.pow(20),
        Duration.ofMillis(1500),
        ByteBuffer.wrap(new byte[] {1, -1}),
        Optional.of("maybe"),
        Optional.of(number),
        Optional.of(part(number)),
        Optional.of(Set.of(Kind.SMALL)),
        Arrays.asList(part(1), null, part(2)),
        Arrays.asList(true, null, false),
        List.of(List.of(1.5, 2.5), List.of()),
        map("one", 1, "none", null),
        Map.of("a", Map.of("b", part(3))),
        Set.of("x", "y"),
        Set.of(Kind.SMALL, Kind.LARGE),
        Set.of(1L, -1L),
        Set.of(ByteBuffer.wrap(new byte[] {9})),
        part(4),
        bean(),
        0,
        null,
        Optional.empty());
  }

  private static Everything extreme(boolean most) {
    return new Everything(
        "\u0000\uffff\ud83d\ude00",
        Instant.parse(most ? "9999-12-31T23:59:59.999999999Z" : "0000-01-01T00:00:00Z"),
        most ? Byte.MAX_VALUE : Byte.MIN_VALUE,
        most ? Short.MAX_VALUE : Short.MIN_VALUE,
        most ? Integer.MAX_VALUE : Integer.MIN_VALUE,
        most ? Long.MAX_VALUE : Long.MIN_VALUE,
        most ? Float.MAX_VALUE : Float.MIN_VALUE,
        most ? 9.9e125 : -1e-130,
        most,
        most ? Byte.MAX_VALUE : Byte.MIN_VALUE,
        most ? Short.MAX_VALUE : Short.MIN_VALUE,
        most ? Integer.MAX_VALUE : Integer.MIN_VALUE,
        most ? Long.MAX_VALUE : Long.MIN_VALUE,
        most ? -Float.MAX_VALUE : -Float.MIN_VALUE,
        most ? Math.PI : -Math.E,
        most,
        "",
        Kind.SMALL,
        new UUID(most ? -1 : 0, most ? -1 : 0),
        Instant.parse(most ? "9999-12-31T23:59:59.999999999Z" : "0000-01-01T00:00:00Z"),
        most ? LocalDate.of(9999, 12, 31) : LocalDate.of(0, 1, 1),
        most
            ? LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999)
            : LocalDateTime.of(0, 1, 1, 0, 0),
        OffsetDateTime.of(2024, 2, 29, 0, 0, 0, 1, most ? ZoneOffset.MAX : ZoneOffset.MIN),
        ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Paris"))
            .withLaterOffsetAtOverlap(),
        most
            ? new BigDecimal("9.9999999999999999999999999999999999999E+125").setScale(0)
            : new BigDecimal("-1E-130"),
        BigInteger.TEN.pow(38).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(most ? 1 : -1)),
        Duration.ofSeconds(most ? Long.MAX_VALUE : Long.MIN_VALUE, 999_999_999),
        ByteBuffer.allocate(0),
        Optional.of(""),
        Optional.of(0),
        Optional.of(new Part(null, 0, null, null, null)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of("k", Map.of()),
        Set.of(""),
        Set.of(Kind.SMALL),
        Set.of(Long.MIN_VALUE, Long.MAX_VALUE),
        Set.of(ByteBuffer.allocate(0)),
        new Part("", 0, null, List.of(), new Inner(Optional.empty(), Set.of())),
        new Bean(),
        0,
        null,
        Optional.empty());
  }

  /** Nulls, and what they are read back as. */
  private static Everything absent(boolean written) {
    return new Everything(
        "id",
        Instant.EPOCH,
        (byte) 0,
        (short) 0,
        0,
        0,
        0,
        0,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        written ? null : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        written ? Optional.of(Set.of()) : Optional.empty(),
        null,
        null,
        null,
        null,
        null,
        written ? null : Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        written ? 5 : 0,
        written ? "lost" : null,
        written ? null : Optional.empty());
  }

  private static List<Object> awkward() {
    Awkward written = new Awkward();
    written.key = "k";
    written.call = 3;
    written.item = "i";
    written.writer = "w";
    written.reader = "r";
    written.values = Map.of("a", 1);
    written.element = List.of("e");
    written.line = Set.of("l");
    written.lines = new Awkward.Line("d", "w", "v", List.of("t"));
    written.document = "d";
    written.quoted = "q";
    written.unicode = "u";
    written.first = "1";
    written.setDefault("default");
    Map<String, AttributeValue> map = AwkwardSchema.SCHEMA.toAttributeMap(written);
    Awkward read = AwkwardSchema.SCHEMA.fromAttributeMap(map);
    return List.of(fields(read) + map.keySet().stream().sorted().toList(), fields(written)
        + "[1st, call, default, document, element, item, key, line, line.of \"code\"\\ $x, lines,"
        + " reader, values, writer, \u00fcber-\ud83d\ude00]");
  }

  private static String fields(Awkward item) {
    return Arrays.asList(
            item.key,
            item.call,
            item.item,
            item.writer,
            item.reader,
            item.values,
            item.element,
            item.line,
            item.lines,
            item.document,
            item.quoted,
            item.unicode,
            item.first,
            item.getDefault())
        .toString();
  }

  private static Part part(int number) {
    return new Part(
        "part" + number,
        number,
        Kind.SMALL,
        Arrays.asList("a", null),
        new Inner(Optional.of(new UUID(0, number)), Set.of(number)));
  }

  private static Bean bean() {
    Bean bean = new Bean();
    bean.field = "field";
    bean.blobs = Arrays.asList(new byte[] {1, 2}, null, new byte[0]);
    bean.setOpen(true).setWriter(12);
    bean.setBaseNumber(99);
    return bean;
  }

  private static Map<String, Integer> map(String one, Integer first, String two, Integer second) {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put(one, first);
    map.put(two, second);
    return map;
  }
}
