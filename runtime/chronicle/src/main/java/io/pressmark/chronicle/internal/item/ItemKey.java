package io.pressmark.chronicle.internal.item;

import io.pressmark.core.format.EncodedKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds entries' keys in the layout of {@link ItemKeyDescriptor}. A reusable buffer; not
 * thread-safe.
 */
public final class ItemKey {
  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Enough for most keys; it grows with longer ones. */
  private static final int SMALL = 128;

  private byte[] bytes = new byte[SMALL];
  private int prefixLength;
  private int length;
  private long hash;
  private @Nullable MessageDigest sha256;

  /** Makes this the key of an item. */
  public void set(EncodedKey key) {
    setPrefix(key);
    append(key.bytes(), key.partitionLength(), key.sortLength());
  }

  /** Makes this the prefix that all keys of an item collection have and no others. */
  public void setPrefix(EncodedKey key) {
    byte[] source = key.bytes();
    int partitionLength = key.partitionLength();
    hash = XxHash64.hash(source, 0, partitionLength);
    boolean isInline = partitionLength <= ItemKeyDescriptor.LONGEST_INLINE;
    ensureLength(ItemKeyDescriptor.PARTITION_KEY + (isInline ? partitionLength : 0));
    BIG_ENDIAN.set(bytes, ItemKeyDescriptor.HASH, hash);
    if (isInline) {
      bytes[ItemKeyDescriptor.LENGTH] = (byte) partitionLength;
      System.arraycopy(source, 0, bytes, ItemKeyDescriptor.PARTITION_KEY, partitionLength);
      length = ItemKeyDescriptor.PARTITION_KEY + partitionLength;
    } else {
      bytes[ItemKeyDescriptor.LENGTH] = (byte) ItemKeyDescriptor.DIGESTED;
      byte[] digest = digest(source, partitionLength);
      System.arraycopy(digest, 0, bytes, ItemKeyDescriptor.PARTITION_KEY, digest.length);
      length = ItemKeyDescriptor.PARTITION_KEY + digest.length;
    }
    prefixLength = length;
  }

  private byte[] digest(byte[] source, int sourceLength) {
    MessageDigest digest = sha256;
    if (digest == null) {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
      sha256 = digest;
    }
    digest.update(source, 0, sourceLength);
    return digest.digest();
  }

  private void append(byte[] source, int offset, int count) {
    ensureLength(length + count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  private void ensureLength(int needed) {
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** The hash of the partition key, an unsigned number. */
  public long hash() {
    return hash;
  }

  public boolean isDigested() {
    return ItemKeyDescriptor.isDigested(bytes, 0);
  }

  /** The key as an array of its own. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The smallest key that is larger than this one. */
  public byte[] successor() {
    return Arrays.copyOf(toByteArray(), length + 1);
  }

  /** The collection's prefix, followed by the first bytes of a sort key. */
  public byte[] withSortKey(byte[] sortKey) {
    byte[] key = Arrays.copyOf(bytes, prefixLength + sortKey.length);
    System.arraycopy(sortKey, 0, key, prefixLength, sortKey.length);
    return key;
  }

  /** The smallest key behind all that begin with the prefix, or null if there is none. */
  public byte @Nullable [] behindPrefix() {
    int at = prefixLength;
    while (at > 0 && bytes[at - 1] == (byte) 0xFF) {
      at--;
    }
    if (at == 0) {
      return null;
    }
    byte[] key = Arrays.copyOf(bytes, at);
    key[at - 1]++;
    return key;
  }

  /** Whether another item's key belongs to the same item collection. */
  public boolean hasPrefixOf(ItemKey other) {
    return Arrays.equals(bytes, 0, prefixLength, other.bytes, 0, other.prefixLength);
  }

  /** The hash of a key, or of its beginning if it has fewer bytes than a hash. */
  public static long hashOf(byte[] key) {
    return (long) BIG_ENDIAN.get(key.length < Long.BYTES ? Arrays.copyOf(key, Long.BYTES) : key, 0);
  }

  /** The hash with which an entry's key begins; bytes that a key too short has not got are 0. */
  public static long hashOf(byte[] key, int offset, int length) {
    if (length >= Long.BYTES) {
      return (long) BIG_ENDIAN.get(key, offset);
    }
    byte[] padded = new byte[Long.BYTES];
    System.arraycopy(key, offset, padded, 0, length);
    return (long) BIG_ENDIAN.get(padded, 0);
  }

  /** A hash as the first bytes of keys. */
  public static byte[] hashBytes(long hash) {
    byte[] key = new byte[Long.BYTES];
    BIG_ENDIAN.set(key, 0, hash);
    return key;
  }
}
