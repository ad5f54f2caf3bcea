package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys that a condition selects, as a half-open range of their encoded bytes: from {@link
 * #lower}, inclusive, to {@link #upper}, exclusive. Immutable; the arrays must not be changed.
 */
public final class KeyRange {
  private static final byte[] START = {};
  private static final KeyRange ALL = new KeyRange(START, null);

  private final byte[] lower;
  private final byte @Nullable [] upper;

  private KeyRange(byte[] lower, byte @Nullable [] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** A range of bytes; null for no upper end. The arrays belong to the range from now on. */
  public static KeyRange of(byte[] lower, byte @Nullable [] upper) {
    return new KeyRange(lower, upper);
  }

  /** The first bytes of the range; an empty array stands for the beginning. */
  public byte[] lower() {
    return lower;
  }

  /** The first bytes behind the range, or null when it has no end. */
  public byte @Nullable [] upper() {
    return upper;
  }

  /**
   * The range of a condition on this table's sort key; null selects the whole item collection.
   *
   * @throws ValidationException when the condition does not fit the sort key
   */
  public static KeyRange of(TableDefinition table, @Nullable SortKeyCondition condition) {
    if (condition == null) {
      return ALL;
    }
    KeyAttribute sortKey =
        table
            .sortKey()
            .orElseThrow(
                () ->
                    new ValidationException(
                        "Table '" + table.name() + "' has no sort key to put a condition on"));
    condition.requireFits(sortKey);
    byte[] first = encode(sortKey, condition.operands().get(0));
    return switch (condition.operator()) {
      case EQUAL -> new KeyRange(first, after(first));
      case LESS -> new KeyRange(START, first);
      case LESS_OR_EQUAL -> new KeyRange(START, after(first));
      case GREATER -> new KeyRange(after(first), null);
      case GREATER_OR_EQUAL -> new KeyRange(first, null);
      case BEGINS_WITH -> new KeyRange(first, afterPrefix(first));
      case BETWEEN -> between(sortKey, first, condition.operands().get(1));
    };
  }

  private static KeyRange between(KeyAttribute sortKey, byte[] first, AttributeValue last) {
    byte[] end = encode(sortKey, last);
    if (Arrays.compareUnsigned(first, end) > 0) {
      throw new ValidationException(
          "The BETWEEN operator requires upper bound to be greater than or equal to lower bound",
          "; the condition on '" + sortKey.name() + "' has them the other way round");
    }
    return new KeyRange(first, after(end));
  }

  private static byte[] encode(KeyAttribute sortKey, AttributeValue value) {
    byte[] bytes;
    if (value instanceof AttributeValue.S text) {
      bytes = text.value().getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof AttributeValue.B binary) {
      bytes = binary.value().toByteArray();
    } else {
      bytes = KeyNumber.encode(((AttributeValue.N) value).value());
    }
    if (bytes.length == 0) {
      throw new ValidationException(
          "The condition on the sort key '" + sortKey.name() + "' has an empty value");
    }
    if (bytes.length > EncodedKey.MAX_SORT_KEY) {
      throw new ValidationException(
          "The condition on the sort key '"
              + sortKey.name()
              + "' has a value of "
              + bytes.length
              + " bytes; at most "
              + EncodedKey.MAX_SORT_KEY
              + " are allowed");
    }
    return bytes;
  }

  /** The smallest bytes that are larger. */
  private static byte[] after(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  /**
   * The smallest bytes that are larger than all that begin with these, or null when there are none.
   */
  public static byte @Nullable [] afterPrefix(byte[] prefix) {
    int length = prefix.length;
    while (length > 0 && prefix[length - 1] == (byte) 0xFF) {
      length--;
    }
    if (length == 0) {
      return null;
    }
    byte[] next = Arrays.copyOf(prefix, length);
    next[length - 1]++;
    return next;
  }
}
