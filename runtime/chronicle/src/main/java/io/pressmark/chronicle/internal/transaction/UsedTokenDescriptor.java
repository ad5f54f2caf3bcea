package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import java.nio.ByteBuffer;

/**
 * A client request token with which a transaction went through: an entry of a hidden table. The
 * entry's key has the layout of {@link ItemKeyDescriptor}; its partition key is the token, 2 bytes
 * for each of its characters, and it has no sort key. All numbers big-endian.
 *
 * <pre>
 *   0   1       4        12
 *   +---+-------+--------+-------------------+
 *   | 1 | size  | millis | digest (SHA-256)  |
 *   +---+-------+--------+-------------------+
 * </pre>
 *
 * The first four bytes are those of {@link ItemFormat}, with the size of the value as the item
 * size. {@code millis} is when the transaction went through, in milliseconds since the epoch; the
 * digest is that of {@link io.pressmark.core.store.PayloadDigest}.
 */
final class UsedTokenDescriptor {
  private static final int MILLIS = ItemFormat.HEADER;
  private static final int DIGEST = MILLIS + Long.BYTES;

  private UsedTokenDescriptor() {}

  static byte[] key(String token) {
    // UTF-8 has no bytes for half a pair of surrogates, which a token may have.
    byte[] characters = new byte[token.length() * Character.BYTES];
    ByteBuffer.wrap(characters).asCharBuffer().put(token);
    EncodedKey key = new EncodedKey();
    key.set(characters, 0, characters.length, characters.length, 0);
    ItemKey entry = new ItemKey();
    entry.set(key);
    return entry.toByteArray();
  }

  /** The token of an entry's key. */
  static String token(byte[] key, int offset) {
    int from = offset + ItemKeyDescriptor.PARTITION_KEY;
    int length = offset + ItemKeyDescriptor.sortKey(key, offset) - from;
    return ByteBuffer.wrap(key, from, length).asCharBuffer().toString();
  }

  static byte[] value(long millis, byte[] digest) {
    ByteBuffer value = ByteBuffer.allocate(DIGEST + digest.length);
    value.putInt(ItemFormat.VERSION << 24 | value.capacity()).putLong(millis).put(digest);
    return value.array();
  }

  static long millis(byte[] value, int offset) {
    return ByteBuffer.wrap(value).getLong(offset + MILLIS);
  }

  /** The digest in a value of this length that begins the array. */
  static byte[] digest(byte[] value, int length) {
    byte[] digest = new byte[length - DIGEST];
    System.arraycopy(value, DIGEST, digest, 0, digest.length);
    return digest;
  }
}
