package io.pressmark.chronicle.internal.item;

import org.jspecify.annotations.Nullable;

/**
 * A range of partition key hashes, both ends inclusive, as unsigned numbers.
 *
 * @param first the first hash
 * @param last the last hash, not below the first
 */
public record HashRange(long first, long last) {
  private static final long END = -1L;

  /** One of several equal parts of all hashes; the last one takes what a division leaves over. */
  public static HashRange part(int index, int parts) {
    long width = parts == 1 ? 0 : Long.divideUnsigned(END, parts) + powerOfTwo(parts);
    long first = width * index;
    return new HashRange(first, index == parts - 1 ? END : first + width - 1);
  }

  /** 2^64 divides evenly by a power of two, where its predecessor does not. */
  private static int powerOfTwo(int parts) {
    return Integer.bitCount(parts) == 1 ? 1 : 0;
  }

  public boolean contains(long hash) {
    return Long.compareUnsigned(hash, first) >= 0 && Long.compareUnsigned(hash, last) <= 0;
  }

  /** What this range and another one share, or null. */
  public @Nullable HashRange intersect(long otherFirst, long otherLast) {
    long from = Long.compareUnsigned(first, otherFirst) >= 0 ? first : otherFirst;
    long to = Long.compareUnsigned(last, otherLast) <= 0 ? last : otherLast;
    return Long.compareUnsigned(from, to) <= 0 ? new HashRange(from, to) : null;
  }

  /** Where keys of this range begin. */
  public byte[] firstKey() {
    return first == 0 ? new byte[0] : ItemKey.hashBytes(first);
  }

  /** Where keys of this range end, exclusive; null if there is no end. */
  public byte @Nullable [] endKey() {
    return last == END ? null : ItemKey.hashBytes(last + 1);
  }
}
