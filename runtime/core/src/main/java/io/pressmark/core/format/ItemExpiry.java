package io.pressmark.core.format;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads from the bytes of a table's items when they expire: DynamoDB's time to live.
 *
 * <p>An item expires at the number of seconds since the epoch that its top-level attribute of a
 * given name has. An item without it, or with one of another type than N, never does; nor does one
 * whose time is more than {@link #LONGEST_PAST} seconds past.
 *
 * <p>Thread-safe.
 */
public final class ItemExpiry {
  /** The time of an item that never expires. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How long an item may have been expired, in seconds, to count as expired: five years. */
  public static final long LONGEST_PAST = 5L * 365 * 24 * 60 * 60;

  private enum Place {
    PARTITION_KEY,
    SORT_KEY,
    ITEM,
    NOWHERE
  }

  private final NameDictionary names;
  private final String attribute;
  private final byte[] utf8;
  private final Place place;

  /** Unknown until an item has the attribute; a race only means another look-up. */
  private int id = NameDictionary.NONE;

  /**
   * @param names those of the table
   * @param attribute the one that says when an item expires
   */
  public ItemExpiry(TableDefinition table, NameDictionary names, String attribute) {
    this.names = names;
    this.attribute = attribute;
    this.utf8 = attribute.getBytes(StandardCharsets.UTF_8);
    this.place = placeOf(table, attribute);
  }

  private static Place placeOf(TableDefinition table, String attribute) {
    if (table.partitionKey().name().equals(attribute)) {
      return table.partitionKey().type() == ScalarType.N ? Place.PARTITION_KEY : Place.NOWHERE;
    }
    if (table.sortKey().map(KeyAttribute::name).filter(attribute::equals).isPresent()) {
      return table.sortKey().get().type() == ScalarType.N ? Place.SORT_KEY : Place.NOWHERE;
    }
    return Place.ITEM;
  }

  /** The attribute that says when an item expires. */
  public String attribute() {
    return attribute;
  }

  /**
   * Whether an item has expired that says it expires at {@code expiresAt}.
   *
   * @param expiresAt in seconds since the epoch
   * @param now in seconds since the epoch
   */
  public static boolean isPast(long expiresAt, long now) {
    return expiresAt <= now && expiresAt >= now - LONGEST_PAST;
  }

  /**
   * When an item expires, in seconds since the epoch, a fraction cut off; or {@link #NEVER}. The
   * parts of its key lie in one array.
   */
  public long of(
      byte[] key,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      byte[] item,
      int offset,
      int length) {
    return switch (place) {
      case ITEM -> inItem(item, offset, length);
      case PARTITION_KEY -> seconds(KeyNumber.get(key, partition, partitionLength));
      case SORT_KEY -> seconds(KeyNumber.get(key, sort, sortLength));
      case NOWHERE -> NEVER;
    };
  }

  private long inItem(byte[] item, int offset, int length) {
    // After the item was read: a name that has no id yet is in no item that was there before.
    int wanted = id;
    if (wanted == NameDictionary.NONE) {
      wanted = names.idOf(attribute);
      id = wanted;
    }
    int end = offset + length;
    EncodedValue value = new EncodedValue();
    int at = offset + ItemFormat.HEADER;
    while (at < end) {
      value.start = at;
      int name = value.varint(item, end);
      at = value.start;
      boolean found;
      if ((name & 1) == 0) {
        found = name >>> 1 == wanted;
      } else {
        int nameEnd = at + (name >>> 1);
        found = nameEnd <= end && Arrays.equals(item, at, nameEnd, utf8, 0, utf8.length);
        at = nameEnd;
      }
      at = value.parse(item, at, end);
      if (found) {
        return seconds(value, item);
      }
    }
    return NEVER;
  }

  private static long seconds(EncodedValue value, byte[] item) {
    return switch (value.tag) {
      case ItemFormat.TAG_INTEGER ->
          NumberBytes.getLong(item, value.start, value.end - value.start);
      case ItemFormat.TAG_DECIMAL -> seconds(NumberBytes.getDecimal(item, value.start, value.end));
      default -> NEVER;
    };
  }

  /** The largest and smallest times stand for all that are beyond them. */
  private static long seconds(BigDecimal number) {
    if (number.precision() - number.scale() > 18) {
      return number.signum() > 0 ? NEVER : Long.MIN_VALUE;
    }
    return number.longValue();
  }

  @Override
  public String toString() {
    return "ItemExpiry[" + attribute + "]";
  }
}
