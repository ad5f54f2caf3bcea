package io.pressmark.core.format;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
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
 * Writes the key of one item: {@link #partition} and one value, then, where the table has a sort
 * key, {@link #sort} and one value. The value methods are those of {@link ItemWriter} and have the
 * same stored forms. Each checks DynamoDB's limits for keys: a partition key has 1 to 2,048 bytes,
 * a sort key 1 to 1,024, and a key value is never null.
 *
 * <p>Not thread-safe.
 */
public final class KeyWriter {
  private final EncodedKey key = new EncodedKey();
  private @Nullable TableDefinition table;
  private @Nullable KeyAttribute part;
  private int maximum;

  /** Starts a key of this table. */
  public KeyWriter begin(TableDefinition definition) {
    table = definition;
    part = null;
    key.clear();
    return this;
  }

  /** The key as far as it is written; valid until the next {@link #begin}. */
  public EncodedKey key() {
    return key;
  }

  /** The next value is the partition key. */
  public void partition() {
    part = definition().partitionKey();
    maximum = EncodedKey.MAX_PARTITION_KEY;
    key.clear();
  }

  /** The next value is the sort key. */
  public void sort() {
    part =
        definition()
            .sortKey()
            .orElseThrow(
                () ->
                    new ValidationException("Table '" + definition().name() + "' has no sort key"));
    maximum = EncodedKey.MAX_SORT_KEY;
  }

  private TableDefinition definition() {
    if (table == null) {
      throw new IllegalStateException("begin() was not called");
    }
    return table;
  }

  /** Writes a value that came as an attribute, which must have the key's type. */
  public void value(@Nullable AttributeValue value) {
    AttributeValue present = required(value);
    if (present instanceof AttributeValue.S text) {
      string(text.value());
    } else if (present instanceof AttributeValue.N number) {
      decimal(number.value());
    } else if (present instanceof AttributeValue.B binary) {
      binary(binary.value().toByteArray());
    } else {
      throw wrongType(present.type().toString());
    }
  }

  public void string(@Nullable String value) {
    KeyAttribute attribute = part(ScalarType.S);
    String text = required(value);
    // Before room is made for it: a text this long has too many bytes whatever they are.
    if (text.length() > maximum) {
      throw tooLong(text.length());
    }
    key.ensure(key.length + text.length() * 3);
    int start = key.length;
    key.length = Utf8.write(text, key.bytes, start);
    finish(attribute, key.length - start);
  }

  public void enumName(@Nullable Enum<?> value) {
    string(required(value).name());
  }

  public void binary(byte @Nullable [] value) {
    KeyAttribute attribute = part(ScalarType.B);
    byte[] bytes = required(value);
    room(bytes.length);
    System.arraycopy(bytes, 0, key.bytes, key.length, bytes.length);
    key.length += bytes.length;
    finish(attribute, bytes.length);
  }

  /** The remaining bytes of the buffer, whose position does not move. */
  public void byteBuffer(@Nullable ByteBuffer value) {
    KeyAttribute attribute = part(ScalarType.B);
    ByteBuffer bytes = required(value).duplicate();
    int length = bytes.remaining();
    room(length);
    bytes.get(key.bytes, key.length, length);
    key.length += length;
    finish(attribute, length);
  }

  public void longNumber(long value) {
    KeyAttribute attribute = part(ScalarType.N);
    room(KeyNumber.MAX_LENGTH);
    key.length = KeyNumber.put(value, key.bytes, key.length);
    finish(attribute, Numbers.size(value));
  }

  public void doubleNumber(double value) {
    decimal(Numbers.of(value));
  }

  public void floatNumber(float value) {
    decimal(Numbers.of(value));
  }

  public void decimal(@Nullable BigDecimal value) {
    KeyAttribute attribute = part(ScalarType.N);
    BigDecimal canonical = Numbers.canonical(required(value));
    room(KeyNumber.MAX_LENGTH);
    key.length = KeyNumber.put(canonical, key.bytes, key.length);
    finish(attribute, Numbers.size(canonical));
  }

  public void bigInteger(@Nullable BigInteger value) {
    decimal(new BigDecimal(required(value)));
  }

  public void duration(@Nullable Duration value) {
    decimal(Temporals.seconds(required(value)));
  }

  public void uuid(@Nullable UUID value) {
    text(TextForms.uuid(required(value), room(TextForms.UUID_LENGTH), key.length));
  }

  public void instant(@Nullable Instant value) {
    text(TextForms.instant(required(value), room(TextForms.INSTANT), key.length));
  }

  /** Whole seconds since the epoch; a fraction is cut off, towards the past. */
  public void epochSeconds(@Nullable Instant value) {
    longNumber(required(value).getEpochSecond());
  }

  /** Whole milliseconds since the epoch; what is finer is cut off, towards the past. */
  public void epochMillis(@Nullable Instant value) {
    Instant instant = required(value);
    if (Temporals.hasLongMillis(instant)) {
      longNumber(instant.toEpochMilli());
    } else {
      decimal(Temporals.millis(instant));
    }
  }

  public void localDate(@Nullable LocalDate value) {
    text(TextForms.localDate(required(value), room(TextForms.DATE), key.length));
  }

  public void localDateTime(@Nullable LocalDateTime value) {
    text(TextForms.localDateTime(required(value), room(TextForms.DATE_TIME), key.length));
  }

  public void offsetDateTime(@Nullable OffsetDateTime value) {
    string(Temporals.text(required(value)));
  }

  public void zonedDateTime(@Nullable ZonedDateTime value) {
    string(Temporals.text(required(value)));
  }

  private void text(int end) {
    int length = end - key.length;
    key.length = end;
    finish(part(ScalarType.S), length);
  }

  private byte[] room(int length) {
    if (length > maximum) {
      throw tooLong(length);
    }
    key.ensure(key.length + length);
    return key.bytes;
  }

  /** Ends a part: its value has this many bytes by DynamoDB's count. */
  private void finish(KeyAttribute attribute, int valueSize) {
    boolean isPartition = maximum == EncodedKey.MAX_PARTITION_KEY;
    int length = isPartition ? key.length : key.length - key.partitionLength;
    if (length == 0) {
      throw new ValidationException(
          describe()
              + " is empty; an empty string or binary value is allowed everywhere but in a key");
    }
    if (length > maximum) {
      throw tooLong(length);
    }
    if (isPartition) {
      key.partitionLength = key.length;
    }
    key.itemSize += Utf8.length(attribute.name()) + valueSize;
  }

  private KeyAttribute part(ScalarType type) {
    if (part == null) {
      throw new IllegalStateException("Neither partition() nor sort() was called");
    }
    if (part.type() != type) {
      throw wrongType(type.toString());
    }
    return part;
  }

  /**
   * The value itself, which no key can do without. For values that are unboxed before they are
   * written.
   *
   * @throws ValidationException when it is null
   */
  public <T> T required(@Nullable T value) {
    if (value == null) {
      throw new ValidationException(
          "One of the required keys was not given a value: " + describe() + " is missing");
    }
    return value;
  }

  private ValidationException wrongType(String found) {
    return new ValidationException(
        describe() + " is of type " + found + ", which is not the type of the table's key");
  }

  private ValidationException tooLong(int length) {
    return new ValidationException(
        describe() + " has at least " + length + " bytes; at most " + maximum + " are allowed");
  }

  private String describe() {
    boolean isPartition = maximum == EncodedKey.MAX_PARTITION_KEY;
    String name = part == null ? "" : " '" + part.name() + "'";
    return "Table '"
        + definition().name()
        + "': the "
        + (isPartition ? "partition" : "sort")
        + " key"
        + name
        + (part == null ? "" : " (" + part.type() + ")");
  }
}
