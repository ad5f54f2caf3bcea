package io.pressmark.chronicle.internal.load;

/**
 * Picks operations of one thread at random, one in {@link HotKeys#SAMPLING} on average. At random,
 * for operations may come in a rhythm. Costs a decrement where it picks none.
 */
public final class SampledOperations {
  private static final int MASK = 2 * HotKeys.SAMPLING - 1;

  private int left = 1;

  /** Xorshift; never 0. */
  private long random = System.nanoTime() | 1;

  /** Whether this operation is picked. */
  public boolean next() {
    if (--left > 0) {
      return false;
    }
    random ^= random << 13;
    random ^= random >>> 7;
    random ^= random << 17;
    left = 1 + ((int) (random >>> 32) & MASK);
    return true;
  }
}
