package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key copied to the heap, or the absence of a bound; used again and again by one thread. */
final class KeyBuffer {
  byte[] bytes = new byte[64];
  int length;

  /** No bound on this side: greater than every key as a high fence. */
  boolean unbounded;

  /** A key; unbounded where there is none. */
  static KeyBuffer of(byte @Nullable [] key) {
    KeyBuffer buffer = new KeyBuffer();
    if (key == null) {
      buffer.setUnbounded();
    } else {
      buffer.set(key, 0, key.length);
    }
    return buffer;
  }

  void set(byte[] from, int offset, int newLength) {
    reserve(newLength);
    System.arraycopy(from, offset, bytes, 0, newLength);
  }

  void set(KeyBuffer from) {
    set(from.bytes, 0, from.length);
    unbounded = from.unbounded;
  }

  void setUnbounded() {
    length = 0;
    unbounded = true;
  }

  /** Copies a page's low fence. */
  void setLow(long page) {
    reserve(PageLayout.lowLength(page));
    Memory.copyToArray(page + PageLayout.LOW, bytes, 0, length);
  }

  /** Copies the whole key of a cell, whose place the caller has checked. */
  void setCell(long page, int offset, int pageSize) {
    int prefix = PageLayout.prefixLength(page);
    int suffix = PageSearch.suffixInPage(page, offset, pageSize);
    reserve(prefix + suffix);
    Memory.copyToArray(page + PageLayout.LOW, bytes, 0, prefix);
    Memory.copyToArray(page + offset + CellLayout.BODY, bytes, prefix, suffix);
  }

  /** Makes the key the least one above itself. */
  void appendZero() {
    int old = length;
    bytes = old == bytes.length ? Arrays.copyOf(bytes, old * 2) : bytes;
    bytes[old] = 0;
    length = old + 1;
  }

  /** The key as an array of its own; null if it is unbounded. */
  byte @Nullable [] toArray() {
    return unbounded ? null : Arrays.copyOf(bytes, length);
  }

  /** The key, which is not unbounded, as an array of its own. */
  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  long first8() {
    return Keys.first8(bytes, 0, length);
  }

  /** How many first bytes this key and a bounded other one share; 0 with an unbounded one. */
  int commonPrefix(KeyBuffer other) {
    if (other.unbounded || unbounded) {
      return 0;
    }
    int mismatch = Arrays.mismatch(bytes, 0, length, other.bytes, 0, other.length);
    return mismatch < 0 ? length : mismatch;
  }

  private void reserve(int newLength) {
    if (bytes.length < newLength) {
      bytes = new byte[Math.max(newLength, bytes.length * 2)];
    }
    length = newLength;
    unbounded = false;
  }
}
