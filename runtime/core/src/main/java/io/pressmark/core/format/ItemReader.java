package io.pressmark.core.format;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item: first its key attributes, from the key, then the others, in the order they are
 * stored.
 *
 * <p>{@link #next} moves to the next attribute, or inside a container to its next element, and
 * returns false at the end, which also leaves the container. The value methods then read the
 * current value; a value that is not read is passed over. Methods that return a reference return
 * null for a stored NULL, those that return a primitive return zero or false. A value of another
 * type than the method's is an {@link ItemMappingException} that names the attribute.
 *
 * <p>The bytes are not trusted: whatever they are, the reader stays inside them and throws {@link
 * io.pressmark.core.error.MalformedItemException} when they make no sense. Not thread-safe; it
 * reads from the buffers it was given, which must not change meanwhile.
 */
public final class ItemReader extends ItemCursor {

  /** Binds the reader to names and key types; then {@link #load} it with an item. */
  public ItemReader bind(NameBinding names, ScalarType partition, @Nullable ScalarType sort) {
    bindTo(names, partition, sort);
    return this;
  }

  /** Binds the reader to names and to the key types of a table. */
  public ItemReader bind(NameBinding names, TableDefinition table) {
    return bind(
        names, table.partitionKey().type(), table.sortKey().map(KeyAttribute::type).orElse(null));
  }

  /** Starts to read the item with this key. */
  public ItemReader load(EncodedKey key, EncodedItem item) {
    int partition = key.partitionLength();
    loadFrom(
        key.bytes(), 0, partition, partition, key.sortLength(), item.bytes(), 0, item.length());
    return this;
  }

  /** Starts to read an item whose key parts and encoded bytes lie in these arrays. */
  public ItemReader load(
      byte[] key,
      int partitionStart,
      int partitionLength,
      int sortStart,
      int sortLength,
      byte[] item,
      int offset,
      int length) {
    loadFrom(key, partitionStart, partitionLength, sortStart, sortLength, item, offset, length);
    return this;
  }

  // ---- containers ----

  /** Enters the current list; false when the value is NULL. */
  public boolean enterList() {
    return enterOrNull(ItemFormat.TAG_LIST);
  }

  /** Enters the current map; false when the value is NULL. */
  public boolean enterMap() {
    return enterOrNull(ItemFormat.TAG_MAP);
  }

  /** Enters the current set, of whatever type; false when the value is NULL. */
  public boolean enterSet() {
    if (value.tag >= ItemFormat.TAG_STRING_SET) {
      return enter(value.tag);
    }
    if (isNull()) {
      return false;
    }
    throw mismatch("a set (SS, NS, BS)");
  }

  private boolean enterOrNull(int tag) {
    if (enter(tag)) {
      return true;
    }
    if (isNull()) {
      return false;
    }
    throw mismatch(ItemFormat.typeOf(tag).toString());
  }

  // ---- scalars ----

  public @Nullable String string() {
    if (value.tag == ItemFormat.TAG_STRING) {
      return text();
    }
    return requireNull("S");
  }

  private String text() {
    return new String(source, value.start, value.end - value.start, StandardCharsets.UTF_8);
  }

  /** The constant of this name; an unknown name is an {@link ItemMappingException}. */
  public <E extends Enum<E>> @Nullable E enumConstant(E[] constants) {
    if (value.tag != ItemFormat.TAG_STRING) {
      return requireNull("S");
    }
    for (E constant : constants) {
      if (isAscii(constant.name())) {
        return constant;
      }
    }
    String name = text();
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new ItemMappingException(
        "attribute '"
            + name()
            + "' is '"
            + name
            + "', which is none of "
            + Arrays.toString(constants));
  }

  /** Whether the current value's bytes are this text, if that is in ASCII; false if it is not. */
  private boolean isAscii(String text) {
    if (text.length() != value.end - value.start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      // A byte of any other character is negative, and no char is.
      if (text.charAt(i) != source[value.start + i]) {
        return false;
      }
    }
    return true;
  }

  public boolean bool() {
    if (value.tag == ItemFormat.TAG_BOOL) {
      return value.low != 0;
    }
    requireNull("BOOL");
    return false;
  }

  public byte @Nullable [] binary() {
    if (value.tag == ItemFormat.TAG_BINARY) {
      return payload();
    }
    return requireNull("B");
  }

  public @Nullable ByteBuffer byteBuffer() {
    byte[] bytes = binary();
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  public long longNumber() {
    if (value.tag == ItemFormat.TAG_INTEGER) {
      return NumberBytes.getLong(source, value.start, value.end - value.start);
    }
    if (value.tag == ItemFormat.TAG_DECIMAL) {
      throw doesNotFit("long");
    }
    requireNull("N");
    return 0;
  }

  public int intNumber() {
    long number = longNumber();
    if (number != (int) number) {
      throw doesNotFit("int");
    }
    return (int) number;
  }

  public short shortNumber() {
    long number = longNumber();
    if (number != (short) number) {
      throw doesNotFit("short");
    }
    return (short) number;
  }

  public byte byteNumber() {
    long number = longNumber();
    if (number != (byte) number) {
      throw doesNotFit("byte");
    }
    return (byte) number;
  }

  /** The nearest double: a number with more digits than a double has is rounded to one. */
  public double doubleNumber() {
    if (value.tag == ItemFormat.TAG_INTEGER) {
      return longNumber();
    }
    BigDecimal number = decimal();
    return number == null ? 0 : number.doubleValue();
  }

  /** The nearest float. */
  public float floatNumber() {
    BigDecimal number = decimal();
    if (number == null) {
      return 0;
    }
    float nearest = number.floatValue();
    if (Float.isInfinite(nearest)) {
      throw doesNotFit("float");
    }
    return nearest;
  }

  /** The number in canonical form, with the scale that shows all its digits and no exponent. */
  public @Nullable BigDecimal decimal() {
    if (value.tag == ItemFormat.TAG_INTEGER) {
      return BigDecimal.valueOf(longNumber());
    }
    if (value.tag == ItemFormat.TAG_DECIMAL) {
      BigDecimal number = NumberBytes.getDecimal(source, value.start, value.end);
      return number.scale() < 0 ? number.setScale(0) : number;
    }
    return requireNull("N");
  }

  public @Nullable BigInteger bigInteger() {
    BigDecimal number = decimal();
    if (number == null) {
      return null;
    }
    if (number.scale() > 0) {
      throw doesNotFit("BigInteger");
    }
    return number.toBigInteger();
  }

  public @Nullable Duration duration() {
    BigDecimal seconds = decimal();
    try {
      return seconds == null ? null : Temporals.duration(seconds);
    } catch (ValidationException e) {
      throw unreadable(seconds.toPlainString(), "Duration", e);
    }
  }

  public @Nullable UUID uuid() {
    UUID fast =
        value.tag == ItemFormat.TAG_STRING
            ? TextForms.parseUuid(source, value.start, value.end - value.start)
            : null;
    return fast != null ? fast : parse(UUID::fromString, "UUID");
  }

  public @Nullable Instant instant() {
    Instant fast =
        value.tag == ItemFormat.TAG_STRING
            ? TextForms.parseInstant(source, value.start, value.end - value.start)
            : null;
    return fast != null ? fast : parse(Instant::parse, "Instant");
  }

  /** The instant of so many whole seconds since the epoch. */
  public @Nullable Instant epochSeconds() {
    if (isNull()) {
      return null;
    }
    long seconds = longNumber();
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      throw unreadable(Long.toString(seconds), "Instant in seconds", e);
    }
  }

  /** The instant of so many whole milliseconds since the epoch. */
  public @Nullable Instant epochMillis() {
    if (value.tag == ItemFormat.TAG_INTEGER) {
      return Instant.ofEpochMilli(longNumber());
    }
    BigDecimal millis = decimal();
    if (millis == null) {
      return null;
    }
    try {
      return Temporals.ofMillis(millis);
    } catch (DateTimeException e) {
      throw unreadable(millis.toPlainString(), "Instant in milliseconds", e);
    }
  }

  public @Nullable LocalDate localDate() {
    return parse(LocalDate::parse, "LocalDate");
  }

  public @Nullable LocalDateTime localDateTime() {
    return parse(LocalDateTime::parse, "LocalDateTime");
  }

  public @Nullable OffsetDateTime offsetDateTime() {
    return parse(Temporals::offsetDateTime, "OffsetDateTime");
  }

  public @Nullable ZonedDateTime zonedDateTime() {
    return parse(Temporals::zonedDateTime, "ZonedDateTime");
  }

  private <T> @Nullable T parse(Function<String, T> parser, String type) {
    String text = string();
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw unreadable(text, type, e);
    }
  }

  // ---- errors ----

  /**
   * That an item or document is of no known subtype.
   *
   * @param found what its discriminator says, or null if it has none
   * @param attribute the discriminator
   * @param known what it could say
   */
  public ItemMappingException unknownSubtype(
      @Nullable String found, String attribute, String... known) {
    return new ItemMappingException(
        "attribute '"
            + attribute
            + "', which says of what subtype it is, "
            + (found == null ? "is missing" : "is '" + found + "'")
            + "; known are "
            + Arrays.toString(known));
  }

  /** That a string is the stored name of no constant of an enum. */
  public ItemMappingException unknownConstant(String found, Class<?> type) {
    return new ItemMappingException(
        "attribute '"
            + name()
            + "' is '"
            + found
            + "', which is the stored name of no constant of "
            + type.getName());
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // Only null is returned: it is of any type.
  private <T> @Nullable T requireNull(String expected) {
    if (isNull()) {
      return null;
    }
    throw mismatch(expected);
  }

  private ItemMappingException mismatch(String expected) {
    return new ItemMappingException(
        "attribute '" + name() + "' is of type " + type() + " and the class expects " + expected);
  }

  private ItemMappingException doesNotFit(String type) {
    BigDecimal number = decimal();
    return new ItemMappingException(
        "attribute '"
            + name()
            + "' is "
            + (number == null ? "NULL" : number.toPlainString())
            + ", which does not fit "
            + type);
  }

  private ItemMappingException unreadable(String text, String type, RuntimeException cause) {
    return new ItemMappingException(
        "attribute '" + name() + "' is '" + text + "', which is no " + type, cause);
  }
}
