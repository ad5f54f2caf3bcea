package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Numbers;
import io.pressmark.core.value.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one item in the {@linkplain ItemFormat item format} into a reusable buffer.
 *
 * <p>The protocol: {@link #begin}, then for each attribute a name ({@link #name}, {@link #key}) and
 * one value, then {@link #finish}. A list, map or set is opened, its elements are written, and it
 * is closed; a set that was given no element is an error, as DynamoDB has no empty sets. Every rule
 * for values is checked here, once, for typed objects and attribute maps alike: digits of numbers,
 * nesting depth, duplicates in sets, and DynamoDB's limit of 400 KB for an item.
 *
 * <p>Not thread-safe. After an exception the writer is of use again from the next {@link #begin}
 * on.
 */
public final class ItemWriter {
  // Every single step writes at most this many bytes beyond the text or binary it is given.
  private static final int SLACK = 64;

  private final EncodedItem item = new EncodedItem();
  private final Containers containers = new Containers();
  private final NumberEncoder number = new NumberEncoder();
  private byte[] buf = item.grow(1024);
  private int pos;
  private int size;
  private @Nullable NameBinding binding;

  /** Starts an item whose names are bound by {@code names}. */
  public ItemWriter begin(NameBinding names) {
    binding = names;
    item.clear();
    buf = item.grow(1024);
    pos = ItemFormat.HEADER;
    size = 0;
    containers.clear();
    return this;
  }

  /**
   * Ends the item and returns its bytes, which are valid until the next {@link #begin}.
   *
   * @param keySize what the key attributes add to the item's size
   * @throws ValidationException when the item is larger than 400 KB
   */
  public EncodedItem finish(int keySize) {
    size += keySize;
    requireSize(size);
    ItemFormat.putHeader(buf, size);
    item.length(pos);
    return item;
  }

  static void requireSize(int size) {
    if (size > ItemFormat.MAX_ITEM_SIZE) {
      throw new ValidationException(
          ItemFormat.TOO_LARGE,
          ": "
              + size
              + " bytes or more, and "
              + ItemFormat.MAX_ITEM_SIZE
              + " are allowed (names and values together)");
    }
  }

  /** The name of the next attribute, by the schema's ordinal. */
  public void name(int ordinal) {
    NameBinding names = binding();
    int id = names.idOf(ordinal);
    if (id == NameDictionary.NONE) {
      inlineName(names.name(ordinal));
      return;
    }
    ensure(SLACK);
    size += names.utf8Length(ordinal);
    containers.element();
    if (id < 64) {
      buf[pos++] = (byte) (id << 1);
    } else {
      pos = ItemFormat.putVarint(buf, pos, id << 1);
    }
  }

  /** The name of the next attribute; at the top level it gets an id in the table's dictionary. */
  public void attributeName(String name) {
    NameDictionary dictionary = binding().dictionary();
    int id = containers.depth() == 0 ? dictionary.intern(name) : dictionary.idOf(name);
    if (id == NameDictionary.NONE) {
      inlineName(name);
      return;
    }
    ensure(SLACK);
    size += Utf8.length(name);
    containers.element();
    pos = ItemFormat.putVarint(buf, pos, id << 1);
  }

  /**
   * The key of the next entry of a map whose keys are data: it stands in the item itself.
   *
   * @throws ValidationException when it is null or empty
   */
  public void key(@Nullable String key) {
    if (key == null) {
      throw new ValidationException("A map has a null key");
    }
    inlineName(key);
  }

  private void inlineName(String name) {
    int length = Utf8.requireName(name);
    ensure(length * 3 + SLACK);
    size += length;
    containers.element();
    pos = ItemFormat.putVarint(buf, pos, length << 1 | 1);
    pos = Utf8.write(name, buf, pos);
  }

  private NameBinding binding() {
    if (binding == null) {
      throw new IllegalStateException("begin() was not called");
    }
    return binding;
  }

  // ---- scalars ----

  public void nullValue() {
    value();
    size += 1;
    buf[pos++] = ItemFormat.TAG_NULL;
  }

  public void bool(boolean value) {
    value();
    size += 1;
    buf[pos++] = (byte) (ItemFormat.TAG_BOOL << 4 | (value ? 1 : 0));
  }

  public void string(String value) {
    value();
    int chars = value.length();
    requireSize(chars);
    ensure(chars * 3 + SLACK);
    int bytes;
    if (chars < ItemFormat.LONG) {
      // Probably ASCII, so the length fits the tag; if not, the slow way below writes it again.
      bytes = Utf8.write(value, buf, pos + 1) - pos - 1;
      if (bytes < ItemFormat.LONG) {
        buf[pos] = (byte) (ItemFormat.TAG_STRING << 4 | bytes);
        pos += 1 + bytes;
        size += bytes;
        return;
      }
    } else {
      bytes = Utf8.length(value);
    }
    head(ItemFormat.TAG_STRING, bytes);
    pos = Utf8.write(value, buf, pos);
    size += bytes;
  }

  public void enumName(Enum<?> value) {
    string(value.name());
  }

  public void binary(byte[] value) {
    binary(value, 0, value.length);
  }

  public void binary(byte[] value, int offset, int length) {
    value();
    requireSize(length);
    ensure(length + SLACK);
    head(ItemFormat.TAG_BINARY, length);
    System.arraycopy(value, offset, buf, pos, length);
    pos += length;
    size += length;
  }

  /** The remaining bytes of the buffer, whose position does not move. */
  public void byteBuffer(ByteBuffer value) {
    value();
    int length = value.remaining();
    requireSize(length);
    ensure(length + SLACK);
    head(ItemFormat.TAG_BINARY, length);
    value.duplicate().get(buf, pos, length);
    pos += length;
    size += length;
  }

  public void longNumber(long value) {
    value();
    number.put(value, buf, pos);
    endNumber();
  }

  public void doubleNumber(double value) {
    long integral = (long) value;
    if (integral == value && Math.abs(integral) < 1L << 53) {
      longNumber(integral);
    } else {
      decimal(Numbers.of(value));
    }
  }

  public void floatNumber(float value) {
    decimal(Numbers.of(value));
  }

  public void decimal(BigDecimal value) {
    value();
    number.put(value, buf, pos);
    endNumber();
  }

  private void endNumber() {
    pos = number.end();
    size += number.size();
  }

  public void bigInteger(BigInteger value) {
    decimal(new BigDecimal(value));
  }

  /** Seconds with up to nine decimals. */
  public void duration(Duration value) {
    decimal(Temporals.seconds(value));
  }

  public void uuid(UUID value) {
    text(TextForms.UUID_LENGTH);
    pos = TextForms.uuid(value, buf, pos);
  }

  public void instant(Instant value) {
    text(TextForms.INSTANT);
    pos = TextForms.instant(value, buf, pos);
  }

  /** Whole seconds since the epoch; a fraction is cut off, towards the past. */
  public void epochSeconds(Instant value) {
    longNumber(value.getEpochSecond());
  }

  /** Whole milliseconds since the epoch; what is finer is cut off, towards the past. */
  public void epochMillis(Instant value) {
    if (Temporals.hasLongMillis(value)) {
      longNumber(value.toEpochMilli());
    } else {
      decimal(Temporals.millis(value));
    }
  }

  public void localDate(LocalDate value) {
    text(TextForms.DATE);
    pos = TextForms.localDate(value, buf, pos);
  }

  public void localDateTime(LocalDateTime value) {
    text(TextForms.DATE_TIME);
    pos = TextForms.localDateTime(value, buf, pos);
  }

  public void offsetDateTime(OffsetDateTime value) {
    string(Temporals.text(value));
  }

  public void zonedDateTime(ZonedDateTime value) {
    string(Temporals.text(value));
  }

  private void text(int length) {
    value();
    head(ItemFormat.TAG_STRING, length);
    size += length;
  }

  // ---- containers ----

  public void beginList() {
    open(ItemFormat.TAG_LIST);
  }

  public void endList() {
    close();
  }

  public void beginMap() {
    open(ItemFormat.TAG_MAP);
  }

  public void endMap() {
    close();
  }

  public void beginStringSet() {
    open(ItemFormat.TAG_STRING_SET);
  }

  public void beginNumberSet() {
    open(ItemFormat.TAG_NUMBER_SET);
  }

  public void beginBinarySet() {
    open(ItemFormat.TAG_BINARY_SET);
  }

  /**
   * Closes a set.
   *
   * @throws ValidationException when it is empty, has duplicates, or elements of another type
   */
  public void endSet() {
    SetRules.check(buf, containers.start(), pos, containers.count(), containers.tag());
    close();
  }

  private void open(int tag) {
    value();
    buf[pos++] = (byte) (tag << 4 | ItemFormat.LONG);
    size += tag <= ItemFormat.TAG_MAP ? 3 : 0;
    // One byte each for length and count; close() moves the contents when that is not enough.
    pos += 2;
    containers.push(tag, pos);
  }

  private void close() {
    int start = containers.start();
    int count = containers.count();
    int contents = pos - start;
    int countLength = ItemFormat.varintLength(count);
    int lengthLength = ItemFormat.varintLength(countLength + contents);
    int shift = countLength + lengthLength - 2;
    if (shift > 0) {
      ensure(shift + SLACK);
      System.arraycopy(buf, start, buf, start + shift, contents);
      pos += shift;
    }
    int at = ItemFormat.putVarint(buf, start - 2, countLength + contents);
    ItemFormat.putVarint(buf, at, count);
    size += containers.isDocument() ? count : 0;
    containers.pop();
  }

  /** Copies the attribute under {@code reader}, name and value, as it is. */
  void copy(byte[] source, int offset, int length) {
    ensure(length + SLACK);
    System.arraycopy(source, offset, buf, pos, length);
    pos += length;
  }

  /** Copies an entry of a map, name and value, or an element of a list, whose size is known. */
  void copyElement(byte[] source, int offset, int length, int elementSize, boolean isEntry) {
    if (isEntry) {
      containers.element();
    } else {
      containers.value();
    }
    copy(source, offset, length);
    size += elementSize;
  }

  private void head(int tag, int length) {
    pos = ItemFormat.putHead(buf, pos, tag, length);
  }

  /** What every value begins with: room, its place in a list or set, and the depth it stands at. */
  private void value() {
    ensure(SLACK);
    containers.value();
  }

  private void ensure(int more) {
    if (pos + more > buf.length) {
      // An item that is too large is refused before it takes memory without bound.
      requireSize(size);
      buf = item.grow(pos + more);
    }
  }
}
