package io.pressmark.core.value;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Immutable bytes, ordered as unsigned bytes as DynamoDB orders the type B. Thread-safe. */
public final class Binary implements Comparable<Binary> {
  private static final int SHOWN = 32;

  private final byte[] bytes;

  private Binary(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static Binary copyOf(byte[] bytes) {
    return new Binary(bytes.clone());
  }

  /** A copy of {@code length} bytes from {@code offset}. */
  public static Binary copyOf(byte[] bytes, int offset, int length) {
    return new Binary(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** A copy of what remains in {@code buffer}, whose position does not move. */
  public static Binary copyOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return new Binary(bytes);
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** The bytes as a read-only buffer, without a copy. */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  @Override
  public int compareTo(Binary other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binary that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The first bytes in hexadecimal, and the length when there are more. */
  @Override
  public String toString() {
    String hex = HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN, bytes.length));
    return bytes.length > SHOWN ? hex + "… (" + bytes.length + " bytes)" : hex;
  }
}
