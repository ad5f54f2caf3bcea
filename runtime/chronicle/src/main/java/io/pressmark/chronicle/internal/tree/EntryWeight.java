package io.pressmark.chronicle.internal.tree;

/** What an entry weighs in a partition's {@link Partition#weight}; never negative. */
@FunctionalInterface
public interface EntryWeight {
  /** The weight of an entry, of which nothing may be kept. */
  long of(byte[] key, int keyOffset, int keyLength, byte[] value, int valueOffset, int valueLength);
}
