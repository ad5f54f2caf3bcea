package io.pressmark.dynamodb;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last evaluated keys of an index as encoded keys, which hold them exactly: the length (2
 * bytes) and the bytes of each attribute of the index's partition key; then the same of its sort
 * key and of the table's key, as far as these are not among the attributes before. Immutable and
 * thread-safe.
 */
final class IndexKeys {
  private final List<KeyAttribute> partition;
  private final List<KeyAttribute> all;

  IndexKeys(TableDefinition table, IndexDefinition index) {
    this.partition = table.partitionKeys(index);
    Set<KeyAttribute> distinct = new LinkedHashSet<>(partition);
    distinct.addAll(index.sortKeys());
    distinct.add(table.partitionKey());
    table.sortKey().ifPresent(distinct::add);
    this.all = new ArrayList<>(distinct);
  }

  /** The attributes of the index's partition key. */
  List<KeyAttribute> partition() {
    return partition;
  }

  /**
   * Encodes a key.
   *
   * @throws ValidationException when the attributes are others than those of the key
   */
  EncodedKey encode(Map<String, AttributeValue> attributes) {
    ByteBuffer bytes =
        ByteBuffer.allocate(all.size() * (Short.BYTES + EncodedKey.MAX_PARTITION_KEY));
    int partitionLength = 0;
    for (int i = 0; i < all.size(); i++) {
      byte[] value = bytes(all.get(i), attributes.get(all.get(i).name()));
      bytes.putShort((short) value.length).put(value);
      if (i == partition.size() - 1) {
        partitionLength = bytes.position();
      }
    }
    if (attributes.size() != all.size()) {
      throw invalid();
    }
    EncodedKey key = new EncodedKey();
    key.set(bytes.array(), 0, partitionLength, partitionLength, bytes.position() - partitionLength);
    return key;
  }

  private static byte[] bytes(KeyAttribute key, @Nullable AttributeValue value) {
    if (value == null || !value.type().name().equals(key.type().name())) {
      throw invalid();
    }
    byte[] bytes;
    if (value instanceof AttributeValue.S text) {
      bytes = text.value().getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof AttributeValue.N number) {
      bytes = KeyNumber.encode(number.value());
    } else {
      bytes = ((AttributeValue.B) value).value().toByteArray();
    }
    if (bytes.length == 0 || bytes.length > EncodedKey.MAX_PARTITION_KEY) {
      throw invalid();
    }
    return bytes;
  }

  /**
   * The attributes of a key.
   *
   * @throws ValidationException when it is none that {@link #encode} has made
   */
  Map<String, AttributeValue> attributes(EncodedKey key) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    ByteBuffer bytes = ByteBuffer.wrap(key.bytes(), 0, key.length());
    for (KeyAttribute attribute : all) {
      int length = bytes.remaining() < Short.BYTES ? 0 : bytes.getShort();
      if (length < 1 || length > bytes.remaining()) {
        throw invalid();
      }
      byte[] value = new byte[length];
      bytes.get(value);
      attributes.put(attribute.name(), ItemTranscoder.value(attribute, value, 0, length));
    }
    if (bytes.hasRemaining()) {
      throw invalid();
    }
    return attributes;
  }

  private static ValidationException invalid() {
    return new ValidationException("The provided starting key is invalid");
  }
}
