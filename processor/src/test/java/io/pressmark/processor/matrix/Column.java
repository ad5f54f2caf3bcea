package io.pressmark.processor.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * A type that an attribute can have, and values of it as Java expressions.
 *
 * @param annotations what stands in front of the type
 * @param type the type
 * @param absent what an absent attribute reads as
 * @param values the values; each comes back as it is, unless it is the empty or null one of a set
 */
record Column(String annotations, String type, String absent, List<String> values) {

  /** All types, by their place in this list. */
  static final List<Column> ALL = all();

  private static List<Column> all() {
    List<Column> all = new ArrayList<>();
    scalars(all);
    times(all);
    collections(all);
    documents(all);
    converted(all);
    return List.copyOf(all);
  }

  private static void scalars(List<Column> all) {
    add(all, "String", "\"text\"", "\"\"", "\"\\uD83D\\uDE00 \\u00e9\\u0000\"", "null");
    primitive(all, "boolean", "false", "true");
    add(all, "Boolean", "true", "false", "null");
    primitive(all, "byte", "(byte) 0", "Byte.MIN_VALUE", "Byte.MAX_VALUE");
    add(all, "Byte", "Byte.MIN_VALUE", "null");
    primitive(all, "short", "(short) 0", "Short.MIN_VALUE", "Short.MAX_VALUE");
    add(all, "Short", "Short.MAX_VALUE", "null");
    primitive(all, "int", "0", "Integer.MIN_VALUE", "Integer.MAX_VALUE", "-1");
    add(all, "Integer", "7", "0", "null");
    primitive(all, "long", "0L", "Long.MIN_VALUE", "Long.MAX_VALUE", "1L << 53");
    add(all, "Long", "Long.MIN_VALUE", "null");
    primitive(all, "float", "0f", "-1.5f", "Float.MIN_VALUE", "Float.MAX_VALUE", "0.1f");
    add(all, "Float", "0.1f", "null");
    primitive(all, "double", "0d", "-1.5d", "1e-130", "9.9e125", "0.1d");
    add(all, "Double", "0.1d", "null");
    add(
        all,
        "BigDecimal",
        "new BigDecimal(\"-123.45\")",
        "new BigDecimal(\"12345678901234567890123456789012345678\")",
        "new BigDecimal(\"0.00000001\")",
        "BigDecimal.ZERO",
        "null");
    all.add(
        new Column(
            "@SuppressWarnings(\"pressmark:number-digits\") ",
            "BigInteger",
            "null",
            List.of("BigInteger.TEN.pow(37)", "BigInteger.TWO.negate()", "null")));
    add(all, "byte[]", "new byte[] {0, -1, 127}", "new byte[0]", "null");
    add(all, "ByteBuffer", "ByteBuffer.wrap(new byte[] {1, -2})", "null");
    add(all, "Color", "Color.GREEN", "null");
    add(all, "Payment", "Payment.PAID", "Payment.OPEN", "null");
    add(all, "UUID", "new UUID(-1, 1)", "new UUID(0, 0)", "null");
  }

  private static void times(List<Column> all) {
    String late = "Instant.parse(\"9999-12-31T23:59:59.999999999Z\")";
    String early = "Instant.parse(\"0000-01-01T00:00:00Z\")";
    add(all, "Instant", late, early, "Instant.EPOCH", "null");
    all.add(
        new Column(
            "@Epoch(Epoch.Unit.SECONDS) ",
            "Instant",
            "null",
            List.of("Instant.MAX.truncatedTo(ChronoUnit.SECONDS)", "Instant.MIN", "null")));
    all.add(
        new Column(
            "@Epoch(Epoch.Unit.MILLISECONDS) ",
            "Instant",
            "null",
            List.of("Instant.ofEpochMilli(-1)", "Instant.MIN", "Instant.EPOCH", "null")));
    add(all, "LocalDate", "LocalDate.of(0, 1, 1)", "LocalDate.of(9999, 12, 31)", "null");
    add(all, "LocalDateTime", "LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999999999)", "null");
    add(
        all,
        "OffsetDateTime",
        "OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 4, ZoneOffset.ofHours(-11))",
        "null");
    add(
        all,
        "ZonedDateTime",
        "ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of(\"Europe/Paris\"))",
        "null");
    add(all, "Duration", "Duration.ofSeconds(-1, 1)", "Duration.ZERO", "null");
  }

  private static void collections(List<Column> all) {
    add(all, "List<String>", "Arrays.asList(\"a\", null, \"\")", "List.of()", "null");
    add(all, "List<List<Integer>>", "List.of(List.of(1), List.of())", "null");
    add(all, "Map<String, Integer>", "map(\"a\", 1, \"b\", null)", "Map.of()", "null");
    add(all, "Map<String, List<Color>>", "Map.of(\"a\", List.of(Color.RED))", "null");
    set(all, "Set<String>", "Set.of(\"a\", \"\")");
    set(all, "Set<Integer>", "Set.of(-1, 0, 7)");
    set(all, "Set<Color>", "Set.of(Color.RED)");
    set(all, "Set<Payment>", "Set.of(Payment.OPEN, Payment.PAID)");
    set(all, "Set<ByteBuffer>", "Set.of(ByteBuffer.wrap(new byte[] {1}))");
    optional(all, "String", "\"\"");
    optional(all, "Integer", "0");
    optional(all, "Instant", "Instant.EPOCH");
    optional(all, "List<String>", "List.of()");
    optional(all, "Set<String>", "Set.of(\"a\")");
    optional(all, "Payment", "Payment.PAID");
  }

  private static void documents(List<Column> all) {
    add(all, "Part", "Part.FULL", "Part.BARE", "null");
    optional(all, "Part", "Part.FULL");
    add(all, "List<Part>", "Arrays.asList(Part.FULL, null, Part.BARE)", "null");
    add(all, "Map<String, Part>", "Map.of(\"a\", Part.FULL)", "null");
    add(all, "Shape", "new Shape.Circle(3)", "new Shape.Group(Part.FULL, Color.RED)", "null");
    add(all, "List<Shape>", "List.of(new Shape.Circle(3), new Shape.Group(null, null))", "null");
    all.add(new Column("@Flatten(prefix = \"f_\") ", "Part", "null", List.of("Part.FULL", "null")));
    all.add(
        new Column(
            "@Flatten(prefix = \"g_\") ",
            "Optional<Part>",
            "Optional.empty()",
            List.of("Optional.of(Part.FULL)", "Optional.empty()")));
  }

  private static void converted(List<Column> all) {
    all.add(
        new Column(
            "@Convert(YearConverter.class) ",
            "Year",
            "null",
            List.of("Year.of(-5)", "Year.of(2024)", "null")));
    add(all, "Locale", "Locale.CANADA_FRENCH", "null");
    add(all, "Year", "Year.of(1)", "null");
    add(all, "Range", "new Range(-1, 7)", "null");
    add(all, "Code", "new Code(\"x\")", "null");
    add(all, "List<Range>", "Arrays.asList(new Range(1, 2), null)", "List.of()", "null");
    add(all, "Map<String, Locale>", "Map.of(\"a\", Locale.GERMANY)", "null");
    set(all, "Set<Locale>", "Set.of(Locale.GERMANY, Locale.FRANCE)");
    optional(all, "Range", "new Range(0, 0)");
    optional(all, "Code", "new Code(\"\")");
  }

  private static void add(List<Column> all, String type, String... values) {
    all.add(new Column("", type, "null", List.of(values)));
  }

  private static void primitive(List<Column> all, String type, String zero, String... values) {
    List<String> expressions = new ArrayList<>(List.of(values));
    expressions.add(zero);
    all.add(new Column("", type, zero, expressions));
  }

  private static void set(List<Column> all, String type, String value) {
    all.add(new Column("", type, "Set.of()", List.of(value, "Set.of()", "null")));
  }

  private static void optional(List<Column> all, String type, String value) {
    all.add(
        new Column(
            "",
            "Optional<" + type + ">",
            "Optional.empty()",
            List.of("Optional.of(" + value + ")", "Optional.empty()", "null")));
  }

  /** What comes back where null was given. */
  String ofNull() {
    return absent;
  }
}
