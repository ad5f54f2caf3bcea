package io.pressmark.core.stream;

import io.pressmark.core.error.ValidationException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * A place between two records of a change stream, from which one can read on, also after the store
 * was closed and opened again. Its token is a short text to be kept wherever the reader keeps its
 * own state; what stands in it is the engine's.
 *
 * <p>Immutable and thread-safe.
 */
public final class StreamPosition {
  private final byte[] content;

  private StreamPosition(byte[] content) {
    this.content = content;
  }

  /** For engines: a position that they understand. */
  public static StreamPosition of(byte[] content) {
    return new StreamPosition(content.clone());
  }

  /**
   * The position that a token stands for.
   *
   * @throws ValidationException when the text is not a token, or not the whole of it
   */
  public static StreamPosition parse(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw new ValidationException(noToken(token), e);
    }
    if (bytes.length <= Integer.BYTES) {
      throw new ValidationException(noToken(token));
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
    if (ByteBuffer.wrap(bytes).getInt(content.length) != checksum(content)) {
      throw new ValidationException(noToken(token));
    }
    return new StreamPosition(content);
  }

  private static String noToken(String token) {
    return "'" + token + "' is not the token of a stream position, or not the whole of it";
  }

  private static int checksum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content, 0, content.length);
    return (int) crc.getValue();
  }

  /** For engines: what {@link #of} was given. */
  public byte[] content() {
    return content.clone();
  }

  /** The text that {@link #parse} takes: letters, digits, {@code -} and {@code _}. */
  public String token() {
    byte[] bytes =
        ByteBuffer.allocate(content.length + Integer.BYTES)
            .put(content)
            .putInt(checksum(content))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StreamPosition that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "StreamPosition[" + token() + "]";
  }
}
