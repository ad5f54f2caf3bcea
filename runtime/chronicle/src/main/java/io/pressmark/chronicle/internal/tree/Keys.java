package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Order, equality and hash of keys, in arrays and in memory. Bytes compare unsigned. */
final class Keys {
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Keys() {}

  /** The first eight bytes as a number that, unsigned, orders as the keys do; zero-padded. */
  static long first8(byte[] key, int offset, int length) {
    if (length >= 8) {
      return (long) BIG.get(key, offset);
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (key[offset + i] & 0xFFL) << (56 - 8 * i);
    }
    return value;
  }

  /** The opposite of {@link #first8}, at the start of an array. */
  static void putFirst8(byte[] to, long value) {
    BIG.set(to, 0, value);
  }

  /** Compares bytes in memory with bytes in an array. */
  static int compare(long a, int aLength, byte[] b, int bOffset, int bLength) {
    int common = Math.min(aLength, bLength);
    int i = 0;
    for (; i + 8 <= common; i += 8) {
      long x = Memory.getLong(a + i);
      long y = (long) LITTLE.get(b, bOffset + i);
      if (x != y) {
        return Long.compareUnsigned(Long.reverseBytes(x), Long.reverseBytes(y));
      }
    }
    for (; i < common; i++) {
      int difference = (Memory.getByte(a + i) & 0xFF) - (b[bOffset + i] & 0xFF);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  /** Whether {@code length} bytes in memory are those in the array. */
  static boolean equal(long a, byte[] b, int offset, int length) {
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      if (Memory.getLong(a + i) != (long) LITTLE.get(b, offset + i)) {
        return false;
      }
    }
    for (; i < length; i++) {
      if (Memory.getByte(a + i) != b[offset + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The fingerprint of a key, 16 bits. It is stored in pages: part of the format, never to change.
   */
  static int fingerprint(byte[] key, int offset, int length) {
    long hash = length * HASH_MULTIPLIER;
    int i = 0;
    for (; i + 8 <= length; i += 8) {
      hash = (hash ^ (long) LITTLE.get(key, offset + i)) * HASH_MULTIPLIER;
      hash ^= hash >>> 32;
    }
    long tail = 0;
    for (; i < length; i++) {
      tail = tail << 8 | key[offset + i] & 0xFF;
    }
    hash = (hash ^ tail) * HASH_MULTIPLIER;
    return (int) (hash >>> 48);
  }
}
