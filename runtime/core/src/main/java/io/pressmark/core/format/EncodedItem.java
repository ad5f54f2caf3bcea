package io.pressmark.core.format;

import java.util.Arrays;

/**
 * The bytes of one item in the {@linkplain ItemFormat item format}, without its key attributes.
 *
 * <p>A reusable buffer: {@link ItemWriter} fills it for a write, an engine fills it for a read. Not
 * thread-safe.
 */
public final class EncodedItem {
  // A buffer that once held a large item is not kept at that size for ever.
  private static final int KEPT = 64 * 1024;

  private byte[] bytes = new byte[512];
  private int length;

  /**
   * The bytes; those from {@link #length()} on are undefined. Valid until the buffer is filled
   * again.
   */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of bytes. */
  public int length() {
    return length;
  }

  /**
   * Makes room for {@code newLength} bytes, which the caller then writes into the returned array.
   */
  public byte[] reserve(int newLength) {
    if (newLength > bytes.length) {
      bytes = new byte[Math.max(newLength, Math.min(bytes.length * 2, KEPT))];
    }
    length = newLength;
    return bytes;
  }

  /** Makes this buffer hold a copy of the given bytes. */
  public void set(byte[] source, int offset, int newLength) {
    System.arraycopy(source, offset, reserve(newLength), 0, newLength);
  }

  /** DynamoDB's size of the item, key attributes included, as its header says. */
  public int itemSize() {
    return ItemFormat.itemSize(bytes, 0, length);
  }

  /** Forgets the bytes, and gives back memory that an exceptionally large item took. */
  public void clear() {
    length = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[512];
    }
  }

  /** The array for {@link ItemWriter}, which writes beyond the length and then sets it. */
  byte[] grow(int capacity) {
    if (capacity > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(capacity, bytes.length * 2));
    }
    return bytes;
  }

  void length(int newLength) {
    length = newLength;
  }

  @Override
  public String toString() {
    return "EncodedItem[" + length + " bytes]";
  }
}
