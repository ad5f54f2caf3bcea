package io.pressmark.chronicle.internal.tree;

/** Takes values into an array of its own that grows; used again and again by one thread. */
final class ArraySink implements ValueSink {
  byte[] bytes = new byte[64];
  int length;

  @Override
  public byte[] reserve(int newLength) {
    if (bytes.length < newLength) {
      bytes = new byte[Math.max(newLength, bytes.length * 2)];
    }
    length = newLength;
    return bytes;
  }

  @Override
  public int offset() {
    return 0;
  }
}
