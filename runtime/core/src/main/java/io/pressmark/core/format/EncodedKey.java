package io.pressmark.core.format;

import java.util.Arrays;

/**
 * The encoded primary key of one item: the bytes of the partition key, then those of the sort key.
 *
 * <pre>
 *   0                  partitionLength      length
 *   +------------------+--------------------+
 *   | partition key    | sort key           |
 *   +------------------+--------------------+
 * </pre>
 *
 * <p>A string is its UTF-8, binary is itself, a number is {@link KeyNumber}'s order-preserving
 * form. The two parts stand side by side without a separator; the boundary is kept beside them.
 * Unsigned comparison of the bytes of a part is the order of its values.
 *
 * <p>A reusable buffer: filled by {@link KeyWriter}, read by engines. Not thread-safe.
 */
public final class EncodedKey {
  /** The longest partition key value, in bytes of its DynamoDB form. */
  public static final int MAX_PARTITION_KEY = 2048;

  /** The longest sort key value, in bytes of its DynamoDB form. */
  public static final int MAX_SORT_KEY = 1024;

  byte[] bytes = new byte[128];
  int partitionLength;
  int length;
  int itemSize;

  /**
   * The bytes; those from {@link #length()} on are undefined. Valid until the key is filled again.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** The length of the partition key's part. */
  public int partitionLength() {
    return partitionLength;
  }

  /** The length of the sort key's part; 0 when there is none. */
  public int sortLength() {
    return length - partitionLength;
  }

  /** The length of both parts. */
  public int length() {
    return length;
  }

  /** The bytes that the key's names and values add to DynamoDB's item size. */
  public int itemSize() {
    return itemSize;
  }

  /** Makes this key hold a copy of the given parts; {@link #itemSize()} is then unknown, and 0. */
  public void set(
      byte[] source, int partitionOffset, int partitionBytes, int sortOffset, int sortBytes) {
    ensure(partitionBytes + sortBytes);
    System.arraycopy(source, partitionOffset, bytes, 0, partitionBytes);
    System.arraycopy(source, sortOffset, bytes, partitionBytes, sortBytes);
    partitionLength = partitionBytes;
    length = partitionBytes + sortBytes;
    itemSize = 0;
  }

  /** Makes this key hold a copy of {@code other}. */
  public void set(EncodedKey other) {
    set(other.bytes, 0, other.partitionLength, other.partitionLength, other.sortLength());
    itemSize = other.itemSize;
  }

  /** Forgets both parts. */
  void clear() {
    partitionLength = 0;
    length = 0;
    itemSize = 0;
  }

  void ensure(int capacity) {
    if (capacity > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(capacity, bytes.length * 2));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedKey that
        && partitionLength == that.partitionLength
        && Arrays.equals(bytes, 0, length, that.bytes, 0, that.length);
  }

  @Override
  public int hashCode() {
    int hash = partitionLength;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return "EncodedKey[partition " + partitionLength + " bytes, sort " + sortLength() + " bytes]";
  }
}
