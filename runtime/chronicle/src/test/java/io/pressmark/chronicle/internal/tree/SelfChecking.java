package io.pressmark.chronicle.internal.tree;

/** Values that can be told to be whole: version, then bytes that follow from key and version. */
final class SelfChecking {
  private SelfChecking() {}

  static byte[] value(int key, int version, int length) {
    byte[] value = new byte[Math.max(8, length)];
    put(value, 0, version);
    put(value, 4, value.length);
    long state = key * 0x9E3779B97F4A7C15L + version;
    for (int i = 8; i < value.length; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      value[i] = (byte) (state >>> 56);
    }
    return value;
  }

  /** The version; fails if the value is not one that {@link #value} made for the key. */
  static int version(int key, byte[] bytes, int offset, int length) {
    int version = read(bytes, offset);
    if (length < 8 || read(bytes, offset + 4) != length) {
      throw new AssertionError("torn length under " + key);
    }
    byte[] expected = value(key, version, length);
    for (int i = 0; i < length; i++) {
      if (expected[i] != bytes[offset + i]) {
        throw new AssertionError("torn value under " + key + " at " + i);
      }
    }
    return version;
  }

  private static void put(byte[] to, int offset, int value) {
    for (int i = 0; i < 4; i++) {
      to[offset + i] = (byte) (value >>> 8 * i);
    }
  }

  private static int read(byte[] from, int offset) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (from[offset + i] & 0xFF) << 8 * i;
    }
    return value;
  }
}
