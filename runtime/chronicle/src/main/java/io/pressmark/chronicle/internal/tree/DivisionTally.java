package io.pressmark.chronicle.internal.tree;

import java.util.Arrays;

/**
 * Counts what lies beyond the key where a partition is going to be divided, while others go on
 * reading and writing: a leaf at a time is counted, and a change of an entry that was counted
 * already is added. So the writer lock is never held for longer than a leaf takes, and both halves
 * begin with counts that are exact.
 *
 * <p>Used under the writer lock.
 */
final class DivisionTally {
  private final OrderedTree main;
  private final PartitionReader reader;
  private final EntryWeight weigher;
  private final byte[] boundary;

  /** Where the count has come to. */
  private final Run run = new Run();

  private final ArraySink value = new ArraySink();
  private long bytes;
  private long weight;

  DivisionTally(OrderedTree main, PartitionReader reader, EntryWeight weigher, byte[] boundary) {
    this.main = main;
    this.reader = reader;
    this.weigher = weigher;
    this.boundary = boundary.clone();
    run.forward(boundary, main.highBound.toArray());
  }

  /** Counts the entries of the next leaf; false when all are counted. */
  boolean countLeaf() {
    if (run.isFinished()) {
      return false;
    }
    main.verifyLeafOf(run);
    if (main.reader.read(run, Integer.MAX_VALUE, Integer.MAX_VALUE) != ReadResult.FOUND) {
      throw new PageDamagedException(main.pageOf(run), "the leaf that belongs after it is missing");
    }
    for (int i = 0; i < run.size(); i++) {
      count(i);
    }
    return !run.isFinished();
  }

  private void count(int index) {
    byte[] from = run.bytes();
    int key = run.keyOffset(index);
    int keyLength = run.keyLength(index);
    if (run.isLarge(index)) {
      LargeReference reference = LargeReference.read(from, run.valueOffset(index));
      reader.readLarge(from, key, keyLength, reference, value);
      bytes += keyLength + reference.length();
      weight += weigher.of(from, key, keyLength, value.bytes, 0, value.length);
    } else {
      int length = run.valueLength(index);
      bytes += keyLength + length;
      weight += weigher.of(from, key, keyLength, from, run.valueOffset(index), length);
    }
  }

  /** Takes note of a change. */
  void wrote(byte[] key, int offset, int length, long addedBytes, long addedWeight) {
    if (run.hasPassed(key, offset, length) && isBeyond(key, offset, length)) {
      bytes += addedBytes;
      weight += addedWeight;
    }
  }

  private boolean isBeyond(byte[] key, int offset, int length) {
    return Arrays.compareUnsigned(key, offset, offset + length, boundary, 0, boundary.length) >= 0;
  }

  /** Bytes of keys and values counted. */
  long bytes() {
    return bytes;
  }

  long weight() {
    return weight;
  }
}
