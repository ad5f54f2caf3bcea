package io.pressmark.chronicle.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What a leaf cell holds of a large value: number of the value (8 bytes), its length (4) and its
 * CRC32C (4), little-endian.
 */
record LargeReference(long number, int length, int checksum) {
  static final int LENGTH = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  static LargeReference read(byte[] from, int offset) {
    return new LargeReference(
        (long) LONG.get(from, offset),
        (int) INT.get(from, offset + 8),
        (int) INT.get(from, offset + 12));
  }

  /** Only the length of the value. */
  static int length(byte[] from, int offset) {
    return (int) INT.get(from, offset + 8);
  }

  void write(byte[] to, int offset) {
    LONG.set(to, offset, number);
    INT.set(to, offset + 8, length);
    INT.set(to, offset + 12, checksum);
  }
}
