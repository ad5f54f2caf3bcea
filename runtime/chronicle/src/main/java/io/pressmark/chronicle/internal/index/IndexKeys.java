package io.pressmark.chronicle.internal.index;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the entries of one index. Immutable and thread-safe.
 *
 * <p>An entry has the form of an item, and its key has two parts, each a sequence of bytes:
 *
 * <pre>
 *   partition part, one attribute    := its bytes
 *   partition part, several          := (length (2) | its bytes)*
 *   sort part                        := value* | table key | table partition length (2) | sort length (2)
 *   value                            := the bytes of a sort attribute, in the form of {@link OrderedBytes}
 *   table key                        := partition key, or its SHA-256 if it is longer than 254 bytes | sort key
 * </pre>
 *
 * The bytes of an attribute are those of {@link EncodedKey}; lengths are big-endian. So the entries
 * of one index partition key are ordered by the sort attributes from the left, and then by the
 * table's key, which makes each entry's key unique.
 *
 * <p>DynamoDB's rules: an item without one of the key attributes has no entry; one whose attribute
 * is of another type, empty or too long is refused. The attributes of a partition key have at most
 * 2,048 bytes together, those of a sort key 1,024.
 */
public final class IndexKeys {
  /** The longest partition key of the table that stands in an entry's key itself. */
  public static final int LONGEST_INLINE = 254;

  private static final int DIGEST = 32;
  private static final int LENGTHS = 2 * Short.BYTES;

  private final TableDefinition table;
  private final IndexDefinition index;
  private final List<KeyAttribute> partitionKeys;

  public IndexKeys(TableDefinition table, IndexDefinition index) {
    this.table = table;
    this.index = index;
    this.partitionKeys = table.partitionKeys(index);
  }

  /** The attributes of the index's partition key; of a local index the table's. */
  public List<KeyAttribute> partitionKeys() {
    return partitionKeys;
  }

  /** Whether an attribute belongs to the key of the index. */
  public boolean isKey(String attribute) {
    return partitionKeys.stream().anyMatch(key -> key.name().equals(attribute))
        || index.sortKeys().stream().anyMatch(key -> key.name().equals(attribute));
  }

  /**
   * The key of an item's entry, or null if the item lacks an attribute of it.
   *
   * @param item has the item loaded
   * @throws ValidationException when an attribute cannot be a key
   */
  public @Nullable EncodedKey entryKey(EncodedKey tableKey, ItemReader item) {
    byte[][] values = new byte[partitionKeys.size()][];
    if (!read(partitionKeys, item, EncodedKey.MAX_PARTITION_KEY, "partition", values)) {
      return null;
    }
    byte[][] sorts = new byte[index.sortKeys().size()][];
    if (!read(index.sortKeys(), item, EncodedKey.MAX_SORT_KEY, "sort", sorts)) {
      return null;
    }
    OrderedBytes ordered = new OrderedBytes();
    for (byte[] sort : sorts) {
      ordered.add(sort);
    }
    byte[] first = ordered.toByteArray();
    byte[] last = tail(tableKey);
    byte[] sort = Arrays.copyOf(first, first.length + last.length);
    System.arraycopy(last, 0, sort, first.length, last.length);
    return key(partition(values), sort);
  }

  private boolean read(
      List<KeyAttribute> keys, ItemReader item, int maximum, String part, byte[][] values) {
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      KeyAttribute key = keys.get(i);
      if (!item.seek(key.name())) {
        return false;
      }
      AttributeValue value = AttributeMaps.readValue(item);
      if (!value.type().name().equals(key.type().name())) {
        throw new ValidationException(
            "One or more parameter values were invalid: Type mismatch for Index Key "
                + key.name()
                + " Expected: "
                + key.type()
                + " Actual: "
                + value.type()
                + " IndexName: "
                + index.name());
      }
      values[i] = bytes(key, value);
      length += values[i].length;
    }
    if (length > maximum) {
      throw new ValidationException(
          "One or more parameter values were invalid: Size of the "
              + part
              + " key of index "
              + index.name()
              + " has exceeded the maximum size limit of "
              + maximum
              + " bytes",
          "; it has " + length);
    }
    return true;
  }

  private byte[] bytes(KeyAttribute key, AttributeValue value) {
    byte[] bytes = bytes(value);
    if (bytes.length == 0) {
      throw new ValidationException(
          "One or more parameter values are not valid. A value specified for a secondary index key"
              + " is not supported. The AttributeValue for a key attribute cannot contain an empty "
              + (key.type() == ScalarType.S ? "string" : "binary")
              + " value. IndexName: "
              + index.name()
              + ", IndexKey: "
              + key.name());
    }
    return bytes;
  }

  private static byte[] bytes(AttributeValue value) {
    if (value instanceof AttributeValue.S text) {
      return text.value().getBytes(StandardCharsets.UTF_8);
    }
    return value instanceof AttributeValue.B binary
        ? binary.value().toByteArray()
        : KeyNumber.encode(((AttributeValue.N) value).value());
  }

  private byte[] partition(byte[][] values) {
    if (values.length == 1) {
      return values[0];
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] value : values) {
      writeShort(all, value.length);
      all.writeBytes(value);
    }
    return all.toByteArray();
  }

  private static byte[] tail(EncodedKey tableKey) {
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    int partition = tableKey.partitionLength();
    if (partition <= LONGEST_INLINE) {
      tail.write(tableKey.bytes(), 0, partition);
    } else {
      tail.writeBytes(Sha256.of(tableKey.bytes(), 0, partition));
    }
    tail.write(tableKey.bytes(), partition, tableKey.sortLength());
    writeShort(tail, partition);
    writeShort(tail, tableKey.sortLength());
    return tail.toByteArray();
  }

  private static void writeShort(ByteArrayOutputStream to, int value) {
    to.write(value >>> 8);
    to.write(value);
  }

  private static EncodedKey key(byte[] partition, byte[] sort) {
    byte[] both = Arrays.copyOf(partition, partition.length + sort.length);
    System.arraycopy(sort, 0, both, partition.length, sort.length);
    EncodedKey key = new EncodedKey();
    key.set(both, 0, partition.length, partition.length, sort.length);
    return key;
  }

  /**
   * The partition part of all entries with these values.
   *
   * @throws ValidationException when they are too few or too many, of a wrong type, empty or too
   *     long
   */
  public EncodedKey partition(List<AttributeValue> values) {
    if (values.size() != partitionKeys.size()) {
      throw new ValidationException(
          "Query condition missed key schema element: index '"
              + index.name()
              + "' has "
              + partitionKeys.size()
              + " partition key attributes, and the query gives "
              + values.size());
    }
    byte[][] parts = new byte[values.size()][];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      KeyAttribute key = partitionKeys.get(i);
      parts[i] = operand(key, values.get(i));
      length += parts[i].length;
    }
    requireShort(length, EncodedKey.MAX_PARTITION_KEY, "partition");
    return key(partition(parts), new byte[0]);
  }

  private byte[] operand(KeyAttribute key, AttributeValue value) {
    if (!value.type().name().equals(key.type().name())) {
      throw new ValidationException(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type",
          ": "
              + key.name()
              + " of index '"
              + index.name()
              + "' is "
              + key.type()
              + ", and was compared with "
              + value.type());
    }
    return bytes(key, value);
  }

  private void requireShort(int length, int maximum, String part) {
    if (length > maximum) {
      throw new ValidationException(
          "One or more parameter values were invalid: the condition on the "
              + part
              + " key of index '"
              + index.name()
              + "' has "
              + length
              + " bytes; at most "
              + maximum
              + " are allowed");
    }
  }

  /**
   * The sort parts that conditions select: on the sort attributes from the left, equality on all
   * but the last.
   *
   * @throws ValidationException when there are more conditions than attributes, one is not on
   *     equality though another follows, or one does not fit its attribute
   */
  public KeyRange range(List<SortKeyCondition> conditions) {
    List<KeyAttribute> keys = index.sortKeys();
    if (conditions.size() > keys.size()) {
      throw new ValidationException(
          "Index '"
              + index.name()
              + "' has "
              + keys.size()
              + " sort key attributes, and the query has "
              + conditions.size()
              + " conditions on them");
    }
    OrderedBytes equal = new OrderedBytes();
    for (int i = 0; i < conditions.size() - 1; i++) {
      if (conditions.get(i).operator() != Operator.EQUAL) {
        throw new ValidationException(
            "Sort key attributes are compared by equality from the left, and only the last one by a"
                + " range: '"
                + keys.get(i).name()
                + "' of index '"
                + index.name()
                + "' is not the last");
      }
      equal.add(operand(keys.get(i), conditions.get(i).operands().get(0)));
    }
    byte[] prefix = equal.toByteArray();
    if (conditions.isEmpty()) {
      return KeyRange.of(prefix, null);
    }
    int last = conditions.size() - 1;
    return range(prefix, keys.get(last), conditions.get(last));
  }

  private KeyRange range(byte[] prefix, KeyAttribute key, SortKeyCondition condition) {
    condition.requireFits(key);
    byte[] value = operand(key, condition.operands().get(0));
    requireShort(value.length, EncodedKey.MAX_SORT_KEY, "sort");
    byte[] whole = new OrderedBytes().add(value).toByteArray();
    byte[] at = join(prefix, whole);
    byte[] end = KeyRange.afterPrefix(prefix);
    return switch (condition.operator()) {
      case EQUAL -> KeyRange.of(at, KeyRange.afterPrefix(at));
      case LESS -> KeyRange.of(prefix, at);
      case LESS_OR_EQUAL -> KeyRange.of(prefix, KeyRange.afterPrefix(at));
      case GREATER -> KeyRange.of(behind(at), end);
      case GREATER_OR_EQUAL -> KeyRange.of(at, end);
      case BEGINS_WITH -> {
        byte[] begin = join(prefix, new OrderedBytes().addPrefix(value).toByteArray());
        yield KeyRange.of(begin, KeyRange.afterPrefix(begin));
      }
      case BETWEEN -> {
        byte[] upper = operand(key, condition.operands().get(1));
        requireShort(upper.length, EncodedKey.MAX_SORT_KEY, "sort");
        if (Arrays.compareUnsigned(value, upper) > 0) {
          throw new ValidationException(
              "The BETWEEN operator requires upper bound to be greater than or equal to lower bound",
              "; the condition on '" + key.name() + "' has them the other way round");
        }
        byte[] to = join(prefix, new OrderedBytes().add(upper).toByteArray());
        yield KeyRange.of(at, KeyRange.afterPrefix(to));
      }
    };
  }

  /** The smallest bytes behind all that begin so; these end with 01, so there are some. */
  private static byte[] behind(byte[] bytes) {
    byte[] next = bytes.clone();
    next[next.length - 1]++;
    return next;
  }

  private static byte[] join(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  /** The length of the table's partition key, read from the end of a sort part. */
  public static int tablePartitionLength(byte[] bytes, int end) {
    return readShort(bytes, end - LENGTHS);
  }

  /** The length of the table's sort key, read from the end of a sort part. */
  public static int tableSortLength(byte[] bytes, int end) {
    return readShort(bytes, end - Short.BYTES);
  }

  /** Where the table's sort key begins, seen from the end of a sort part. */
  public static int tableSortOffset(byte[] bytes, int end) {
    return end - LENGTHS - tableSortLength(bytes, end);
  }

  /** Where the table's partition key, or what stands for it, begins. */
  public static int tablePartitionOffset(byte[] bytes, int end) {
    int length = tablePartitionLength(bytes, end);
    return tableSortOffset(bytes, end) - (length > LONGEST_INLINE ? DIGEST : length);
  }

  static int readShort(byte[] bytes, int offset) {
    return (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
  }

  /** The table and the index, for messages. */
  @Override
  public String toString() {
    return "IndexKeys[" + index.name() + " of " + table.name() + "]";
  }
}
