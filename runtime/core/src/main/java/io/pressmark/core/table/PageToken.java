package io.pressmark.core.table;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.format.EncodedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * The opaque token of a page: the last evaluated key, bound to the query it came from.
 *
 * <pre>
 *   version (1 byte) | shape (4) | partition length (2) | key bytes | CRC32C of all before (4)
 * </pre>
 *
 * <p>In URL-safe Base64. The shape is a checksum of the query's text: table, key condition,
 * direction and filter; so a token of another query is refused, and not answered with items from
 * somewhere.
 */
final class PageToken {
  private static final byte VERSION = 1;
  private static final int HEADER = 1 + Integer.BYTES + Short.BYTES;

  private PageToken() {}

  static String encode(EncodedKey key, String shape) {
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + key.length() + Integer.BYTES);
    buffer.put(VERSION).putInt(checksum(shape.getBytes(StandardCharsets.UTF_8)));
    buffer.putShort((short) key.partitionLength()).put(key.bytes(), 0, key.length());
    CRC32C crc = new CRC32C();
    crc.update(buffer.array(), 0, buffer.position());
    buffer.putInt((int) crc.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  static EncodedKey decode(String token, String shape) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(token));
    int body = buffer.capacity() - Integer.BYTES;
    if (body < HEADER) {
      throw invalid("it is too short");
    }
    CRC32C crc = new CRC32C();
    crc.update(buffer.array(), 0, body);
    if (buffer.getInt(body) != (int) crc.getValue()) {
      throw invalid("it is damaged");
    }
    byte version = buffer.get();
    if (version != VERSION) {
      throw invalid("it has version " + version + ", and this is version " + VERSION);
    }
    if (buffer.getInt() != checksum(shape.getBytes(StandardCharsets.UTF_8))) {
      throw invalid("it belongs to another query or scan");
    }
    int partitionLength = buffer.getShort();
    int sortLength = body - HEADER - partitionLength;
    if (partitionLength < 1 || sortLength < 0) {
      throw invalid("its key makes no sense");
    }
    EncodedKey key = new EncodedKey();
    key.set(buffer.array(), HEADER, partitionLength, HEADER + partitionLength, sortLength);
    return key;
  }

  private static byte[] bytes(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw new ValidationException("The page token cannot be used: it is not Base64", e);
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static ValidationException invalid(String reason) {
    return new ValidationException(
        "The page token cannot be used: " + reason + "; pass on the token of a page unchanged");
  }
}
